package newsloom.dedupe.score;

import newsloom.dedupe.text.EventDay;
import newsloom.dedupe.vector.ArticleVector;

/** What two vectors have in common in time: when they were published, the days and ages they speak of. */
final class SharedTimes {
    static final int NEVER = Integer.MAX_VALUE;

    /** Whether it is known how far apart they were published. */
    boolean dated;

    /** By how many days. */
    float apart;

    /** How near the days they speak of come to each other, in days; {@link #NEVER} when one speaks of none. */
    int nearest;

    /** The day both speak of, when {@link #nearest} is 0. */
    int day;

    /** The same for the days of the leads. */
    int nearestOfLeads;

    /** Those of the leads' days, one of each, that come so near. */
    int dayOfLead;

    int dayOfOtherLead;

    /** Above 0 when undated articles name the same weekday, below when different ones. */
    int weekdays;

    /** Whether both give somebody the same age. */
    boolean ageShared;

    /** That age. */
    int age;

    /** @param anchor the day to hold for that of an undated y, or NaN */
    void compare(ArticleVector x, ArticleVector y, float anchor) {
        float dayOfY = y.isDated() ? y.day() : anchor;
        dated = x.isDated() && !Float.isNaN(dayOfY);
        apart = dated ? Math.abs(x.day() - dayOfY) : 0;
        compareDays(x.days(), y.days());
        weekdays = agreement(x.weekdays(), y.weekdays());
        compareAges(x, y);
    }

    private void compareDays(int[] some, int[] others) {
        nearest = NEVER;
        nearestOfLeads = NEVER;
        for (int a : some) {
            for (int b : others) {
                int distance = Math.abs(EventDay.day(a) - EventDay.day(b));
                if (distance < nearest) {
                    nearest = distance;
                    day = EventDay.told(a);
                }
                boolean leads = EventDay.ofLead(a) && EventDay.ofLead(b);
                if (leads && distance < nearestOfLeads && (distance == 0 || EventDay.told(a) != EventDay.told(b))) {
                    nearestOfLeads = distance;
                    dayOfLead = EventDay.told(a);
                    dayOfOtherLead = EventDay.told(b);
                }
            }
        }
    }

    private void compareAges(ArticleVector x, ArticleVector y) {
        long low = x.agesLow() & y.agesLow();
        long high = x.agesHigh() & y.agesHigh();
        ageShared = (low | high) != 0;
        age = low != 0 ? Long.numberOfTrailingZeros(low) : ArticleVector.HIGH_AGES + Long.numberOfTrailingZeros(high);
    }

    private static int agreement(int some, int others) {
        if ((some & others) != 0) {
            return 1;
        }
        return some != 0 && others != 0 ? -1 : 0;
    }
}
