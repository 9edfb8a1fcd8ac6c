package newsloom.bench.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;

/**
 * A simulated newspaper: publishes at its own pace, and has the faults of its kind.
 *
 * @param born when its first entry came out
 * @param every how often another follows
 * @param fullText whether its source is to fetch pages
 */
record Paper(int number, Instant born, Duration every, Fault fault, boolean fullText) {
    private static final int SHOWN = 60;

    /** What is wrong with it all the time; besides, any paper fails now and then. */
    enum Fault {
        NONE,
        /** Its feed moved for good. */
        MOVED,
        /** Its feed always answers by way of another address. */
        REDIRECTED,
        /** It names an encoding that it is not in. */
        LYING,
        /** It gives a new validator each time, for whatever it sends. */
        RESTLESS,
        /** It sends its bytes one by one. */
        DRIPPING,
        /** It is down for a while in the middle. */
        DYING,
        /** It ends for good in the middle, with 410. */
        GONE
    }

    static Paper of(int number, long seed, Instant born, Duration slowest) {
        Random lots = new Random(seed * 31 + number);
        long least = Math.max(1, slowest.toMillis() / 8);
        Duration every = Duration.ofMillis(least + lots.nextLong(Math.max(1, slowest.toMillis() - least)));
        Fault[] faults = Fault.values();
        Fault fault = lots.nextInt(3) == 0 ? faults[lots.nextInt(faults.length)] : Fault.NONE;
        return new Paper(number, born, every, fault, number % 4 == 0);
    }

    String host() {
        return String.format(Locale.ROOT, "paper%04d.example.org", number);
    }

    /** The address that a list of feeds has of it. */
    String feed() {
        return "http://" + host() + (fault == Fault.MOVED ? "/old.xml" : "/feed.xml");
    }

    String page(long entry) {
        return "http://" + host() + "/news/" + entry + "/a-report-of-the-day";
    }

    /** How many entries have come out by then. */
    long published(Instant now) {
        return now.isBefore(born) ? 0 : 1 + Duration.between(born, now).toMillis() / every.toMillis();
    }

    String rss(Instant now) {
        long last = published(now);
        StringBuilder rss = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>Paper " + number
                        + "</title><link>http://" + host() + "/</link><language>en</language>\n");
        for (long entry = last - 1; entry >= Math.max(0, last - SHOWN); entry--) {
            rss.append("<item><title>")
                    .append(title(entry))
                    .append("</title><link>")
                    .append(page(entry))
                    .append("</link><pubDate>")
                    .append(java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            born.plus(every.multipliedBy(entry)).atOffset(java.time.ZoneOffset.UTC)))
                    .append("</pubDate><description>")
                    .append(lead(entry))
                    .append("</description></item>\n");
        }
        return rss.append("</channel></rss>\n").toString();
    }

    String html(long entry) {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><head><title>" + title(entry)
                + "</title></head><body><article><h1>" + title(entry) + "</h1>");
        for (int paragraph = 0; paragraph < 6; paragraph++) {
            page.append("<p>")
                    .append(lead(entry * 7 + paragraph))
                    .append(' ')
                    .append(lead(entry * 11 + paragraph))
                    .append(' ')
                    .append(lead(entry * 13 + paragraph))
                    .append("</p>\n");
        }
        return page.append("</article></body></html>\n").toString();
    }

    private String title(long entry) {
        return "Report " + entry + " of paper " + number + ": " + words(entry, 5);
    }

    private String lead(long entry) {
        return "The council of " + words(entry, 2) + " met the café owners of " + words(entry + 1, 3)
                + " on Monday, and said that " + words(entry + 2, 6) + " would follow.";
    }

    private String words(long entry, int count) {
        Random lots = new Random(number * 1_000_003L + entry);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(word(lots));
        }
        return words.toString();
    }

    private static String word(Random lots) {
        String[] syllables = {"ba", "lor", "ten", "mi", "ras", "vel", "ko", "dun", "sha", "per", "lin", "tos"};
        StringBuilder word = new StringBuilder();
        for (int i = 2 + lots.nextInt(2); i > 0; i--) {
            word.append(syllables[lots.nextInt(syllables.length)]);
        }
        return word.toString();
    }
}
