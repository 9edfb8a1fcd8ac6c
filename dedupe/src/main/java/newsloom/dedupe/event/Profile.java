package newsloom.dedupe.event;

/**
 * What the event tier keeps of one article, frozen when it arrived: the strongest terms with their weights, which of
 * them are names, lead names or numbers, and the days and ages it speaks of.
 *
 * @param terms sorted, none twice
 * @param weights beside the terms; those of {@link #VECTOR} terms have length 1 together
 * @param flags beside the terms
 * @param nameNorm the length of the {@link #NAME} weights
 * @param leadMass the idf of all {@link #LEAD} terms
 * @param numbers how many {@link #NUMBER} terms there are
 * @param day when it was published in days since 1970, or {@link Float#NaN}; a fraction is the time of day
 * @param days sorted: days since 1970 that it speaks of, twice the day, plus 1 where the lead does
 * @param weekdays of an undated article: a bit for each weekday it names
 * @param agesLow a bit for each age it gives to somebody, below 64
 * @param agesHigh the same from 64 on
 */
@SuppressWarnings("ArrayRecordComponent") // primitive rows, for a million of these must fit; compared by nobody
record Profile(
        int[] terms,
        float[] weights,
        byte[] flags,
        float nameNorm,
        float leadMass,
        int numbers,
        float day,
        int[] days,
        int weekdays,
        long agesLow,
        long agesHigh) {

    static final byte VECTOR = 1;
    static final byte NAME = 2;
    static final byte LEAD = 4;
    static final byte NUMBER = 8;
    static final byte TITLE = 16;
    static final byte SPAN = 32;
    static final int HIGH_AGES = 64;

    static final Profile NOTHING =
            new Profile(new int[0], new float[0], new byte[0], 0, 0, 0, Float.NaN, new int[0], 0, 0, 0);

    /** The day that an entry of {@link #days} tells of, in days since 1970. */
    static int day(int entry) {
        return entry >> 1;
    }

    static boolean ofLead(int entry) {
        return (entry & 1) != 0;
    }

    boolean isDated() {
        return !Float.isNaN(day);
    }
}
