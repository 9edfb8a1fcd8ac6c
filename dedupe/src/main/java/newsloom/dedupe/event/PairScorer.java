package newsloom.dedupe.event;

import newsloom.dedupe.Parameter;
import newsloom.dedupe.Parameters;
import newsloom.dedupe.text.Lexicon;
import newsloom.model.Evidence.Kind;

/** Scores a pair of articles: the log-odds that both report one event. */
final class PairScorer {
    private static final int NEVER = Integer.MAX_VALUE;

    private final Lexicon lexicon;
    private final float bias, cosine, nameCosine, rare, rareFrom, leadOverlap, leadConflict, leadConflictBelow;
    private final float numbers, numberConflict, time, timeAtMost, undated;
    private final float unlinkedFrom, unlinked, dateGap, span, spanFrom;
    private final float dateShared, dateSharedLate, late, dateConflict, weekdayShared, weekdayConflict;
    private final float place, placeFull, placeRare, ageShared, ageSharedLate, ageConflict;

    private Profile x = Profile.NOTHING;
    private Profile y = Profile.NOTHING;
    private float dot, names, rareMass, leadXinY, leadYinX, numberMass, placeMass, apart, spanMass;
    private int sharedNumbers, nearestDay, sharedDay;
    private boolean dated;
    private float anchor = Float.NaN;
    boolean timeless; static final float timelessBy = Float.parseFloat(System.getProperty("tl","1"));

    PairScorer(Lexicon lexicon, Parameters p) {
        this.lexicon = lexicon;
        bias = p.number(Parameter.BIAS);
        cosine = p.number(Parameter.COSINE);
        nameCosine = p.number(Parameter.NAME_COSINE);
        rare = p.number(Parameter.RARE);
        rareFrom = p.number(Parameter.RARE_FROM);
        leadOverlap = p.number(Parameter.LEAD_OVERLAP);
        leadConflict = p.number(Parameter.LEAD_CONFLICT);
        leadConflictBelow = p.number(Parameter.LEAD_CONFLICT_BELOW);
        numbers = p.number(Parameter.NUMBERS);
        numberConflict = p.number(Parameter.NUMBER_CONFLICT);
        time = p.number(Parameter.TIME);
        timeAtMost = p.number(Parameter.TIME_AT_MOST);
        undated = p.number(Parameter.UNDATED);
        span = p.number(Parameter.SPAN); spanFrom = p.number(Parameter.SPAN_FROM);
        unlinkedFrom = p.number(Parameter.UNLINKED_FROM);
        dateGap = p.number(Parameter.DATE_GAP);
        unlinked = p.number(Parameter.UNLINKED);
        dateShared = p.number(Parameter.DATE_SHARED);
        dateSharedLate = p.number(Parameter.DATE_SHARED_LATE);
        late = p.number(Parameter.LATE);
        dateConflict = p.number(Parameter.DATE_CONFLICT);
        weekdayShared = p.number(Parameter.WEEKDAY_SHARED);
        weekdayConflict = p.number(Parameter.WEEKDAY_CONFLICT);
        place = p.number(Parameter.PLACE);
        placeFull = p.number(Parameter.PLACE_FULL);
        placeRare = p.number(Parameter.PLACE_RARE);
        ageShared = p.number(Parameter.AGE_SHARED);
        ageSharedLate = p.number(Parameter.AGE_SHARED_LATE);
        ageConflict = p.number(Parameter.AGE_CONFLICT);
    }

    /** From now on, what is undated in a story is held to be of this day, in days since 1970; NaN for none. */
    void anchor(float day) {
        anchor = day;
    }

    /** The log-odds that both report one event. */
    float score(Profile x, Profile y) {
        compare(x, y);
        return bias
                + cosine * dot
                + nameCosine * names()
                + rare * log1p(rareMass)
                + span * log1p(spanMass)
                + lead()
                + numbers * log1p(numberMass)
                + numberConflict()
                + time()
                + placeRare * log1p(placeMass)
                + place()
                + date()
                + weekday()
                + age();
    }

    /** The same, with every part of it entered in the ledger. */
    float explain(Profile x, Profile y, Ledger ledger) {
        float score = score(x, y);
        enterTerms(ledger);
        ledger.enter(Kind.BAR, Ledger.START, bias);
        ledger.enter(Kind.LEAD, lead() < 0 ? Ledger.CONFLICT : Ledger.SHARED, lead());
        ledger.enter(Kind.NUMBER, Ledger.CONFLICT, numberConflict());
        ledger.enter(Kind.TIME, dated ? Math.round(apart) : Ledger.UNDATED, time());
        ledger.enter(Kind.DATE, nearestDay == 0 ? sharedDay : Ledger.CONFLICT, date());
        ledger.enter(Kind.DATE, weekday() < 0 ? Ledger.OTHER_WEEKDAY : Ledger.SAME_WEEKDAY, weekday());
        ledger.enter(Kind.PERSON, age() < 0 ? Ledger.CONFLICT : sharedAge(), age());
        return score;
    }

    private void compare(Profile x, Profile y) {
        this.x = x;
        this.y = y;
        dot = names = rareMass = leadXinY = leadYinX = numberMass = placeMass = spanMass = 0;
        sharedNumbers = 0;
        int[] a = x.terms();
        int[] b = y.terms();
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] < b[j]) {
                i++;
            } else if (a[i] > b[j]) {
                j++;
            } else {
                share(a[i], x.flags()[i], y.flags()[j], x.weights()[i] * y.weights()[j]);
                i++;
                j++;
            }
        }
        compareTimes();
    }

    private void share(int term, byte flagsOfX, byte flagsOfY, float product) {
        int both = flagsOfX & flagsOfY;
        float idf = Math.max(0, lexicon.idf(term));
        float rarity = Math.max(0, idf - rareFrom);
        if ((both & Profile.VECTOR) != 0) {
            dot += product;
            rareMass += rarity;
        }
        if ((both & Profile.SPAN) != 0) spanMass += Math.max(0, idf - spanFrom);
        if ((both & Profile.NAME) != 0) {
            names += product;
            leadXinY += (flagsOfX & Profile.LEAD) != 0 ? idf : 0;
            leadYinX += (flagsOfY & Profile.LEAD) != 0 ? idf : 0;
            placeMass += (both & Profile.LEAD) != 0 ? rarity : 0;
        }
        if ((both & Profile.NUMBER) != 0) {
            sharedNumbers++;
            numberMass += idf;
        }
    }

    private void compareTimes() {
        float dayOfY = y.isDated() ? y.day() : anchor;
        dated = x.isDated() && !Float.isNaN(dayOfY);
        apart = dated ? Math.abs(x.day() - dayOfY) : 0;
        nearestDay = nearest(x.days(), y.days(), false);
    }

    private float names() {
        float norm = x.nameNorm() * y.nameNorm();
        return norm > 0 ? names / norm : 0;
    }

    private float lead() {
        float ofX = x.leadMass() > 0 ? Math.min(1, leadXinY / x.leadMass()) : 0;
        float ofY = y.leadMass() > 0 ? Math.min(1, leadYinX / y.leadMass()) : 0;
        float overlap = Math.max(ofX, ofY);
        return leadOverlap * overlap + (overlap < leadConflictBelow ? leadConflict : 0);
    }

    private float numberConflict() {
        return sharedNumbers == 0 && x.numbers() >= 2 && y.numbers() >= 2 ? numberConflict : 0;
    }

    private float time() {
        if (timeless) return dated ? -0.7f * timelessBy : undated;
        if (!dated) return undated;
        float days = log1p(apart);
        float z = time * Math.min(timeAtMost, days);
        return days > unlinkedFrom && nearestDay != 0 && age() <= 0 ? z + unlinked * (days - unlinkedFrom) : z;
    }

    private float date() {
        if (nearestDay == 0) {
            return dateShared + (apart > late ? dateSharedLate : 0);
        }
        int gap = nearestDay < NEVER ? nearest(x.days(), y.days(), true) : 0;
        return gap > 1 ? dateConflict + (dated ? 0 : dateGap * Math.min(timeAtMost + 2, log1p(gap - 1))) : 0;
    }

    private float place() {
        return nearestDay == 0 ? place * Math.min(1, log1p(placeMass) / placeFull) : 0;
    }

    private float weekday() {
        boolean told = !dated && date() == 0 && x.weekdays() != 0 && y.weekdays() != 0;
        return told ? (x.weekdays() & y.weekdays()) != 0 ? weekdayShared : weekdayConflict : 0;
    }

    private float age() {
        if (((x.agesLow() & y.agesLow()) | (x.agesHigh() & y.agesHigh())) != 0) {
            return ageShared + (apart > late ? ageSharedLate : 0);
        }
        boolean told = (x.agesLow() | x.agesHigh()) != 0 && (y.agesLow() | y.agesHigh()) != 0;
        return told ? ageConflict : 0;
    }

    private int sharedAge() {
        long low = x.agesLow() & y.agesLow();
        return low != 0
                ? Long.numberOfTrailingZeros(low)
                : 64 + Long.numberOfTrailingZeros(x.agesHigh() & y.agesHigh());
    }

    /** What each shared term earns: its part of the cosines, and its share of what rarity earns them together. */
    private void enterTerms(Ledger ledger) {
        float norm = x.nameNorm() * y.nameNorm();
        float perRarity = rareMass > 0 ? rare * log1p(rareMass) / rareMass : 0;
        float perPlace = placeMass > 0 ? (placeRare * log1p(placeMass) + place()) / placeMass : 0;
        float perNumber = numberMass > 0 ? numbers * log1p(numberMass) / numberMass : 0;
        int[] a = x.terms();
        int[] b = y.terms();
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] < b[j]) {
                i++;
            } else if (a[i] > b[j]) {
                j++;
            } else {
                int both = x.flags()[i] & y.flags()[j];
                float product = x.weights()[i] * y.weights()[j];
                float idf = Math.max(0, lexicon.idf(a[i]));
                float rarity = Math.max(0, idf - rareFrom);
                boolean name = (both & Profile.NAME) != 0;
                float earned = (both & Profile.VECTOR) != 0 ? cosine * product + perRarity * rarity : 0;
                earned += name && norm > 0 ? nameCosine * product / norm : 0;
                ledger.enter(name ? Kind.NAME : Kind.TERM, a[i], earned);
                ledger.enter(Kind.PLACE, a[i], name && (both & Profile.LEAD) != 0 ? perPlace * rarity : 0);
                ledger.enter(Kind.NUMBER, a[i], (both & Profile.NUMBER) != 0 ? perNumber * idf : 0);
                i++;
                j++;
            }
        }
    }

    private int nearest(int[] some, int[] others, boolean leadOnly) {
        int least = NEVER;
        for (int a : some) {
            for (int b : others) {
                int distance = Math.abs((a >> 1) - (b >> 1));
                if (distance < least && (!leadOnly || (a & b & 1) != 0)) {
                    least = distance;
                    sharedDay = distance == 0 ? a >> 1 : sharedDay;
                }
            }
        }
        return leadOnly && least == NEVER ? 0 : least;
    }

    private static float log1p(float x) {
        return x <= 0 ? 0 : (float) StrictMath.log(1 + x);
    }
}
