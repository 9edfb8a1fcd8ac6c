package newsloom.dedupe.text;

import java.time.LocalDate;

/**
 * A day that a text speaks of, as an entry of an array: four times the days since 1970, plus 2 where it is still to come, plus
 * 1 where the lead speaks of it.
 *
 * <p>One without a year counts as the last of its name: of a meeting to come speak those who report on another one. Only
 * people are told that it is the next; and it contradicts no text that speaks of that one.
 */
public final class EventDay {
    private static final int LEAD = 1;
    private static final int AHEAD = 2;

    private EventDay() {}

    static int entry(int day, boolean inLead, boolean ahead) {
        return day << 2 | (ahead ? AHEAD : 0) | (inLead ? LEAD : 0);
    }

    /** What it counts as, in days since 1970. */
    public static int day(int entry) {
        return entry >> 2;
    }

    /** What it is told as, in days since 1970. */
    public static int told(int entry) {
        return (entry & AHEAD) == 0
                ? day(entry)
                : (int) LocalDate.ofEpochDay(day(entry)).plusYears(1).toEpochDay();
    }

    public static boolean ofLead(int entry) {
        return (entry & LEAD) != 0;
    }
}
