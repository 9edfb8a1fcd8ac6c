package newsloom.ingest.read.date;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time of day in a text.
 *
 * @param before what stands before it
 * @param after what stands behind it
 * @param isKnown false when there is none, and midnight is meant
 */
record ClockTime(Duration sinceMidnight, String before, String after, boolean isKnown) {
    private static final String MORNING = "am|a\\.m\\.?|오전|上午|午前|πμ|π\\.μ\\.?";
    private static final String AFTERNOON = "pm|p\\.m\\.?|오후|下午|午後|μμ|μ\\.μ\\.?";
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:])(?:(" + MORNING + "|" + AFTERNOON
                    + ") ?)?(\\d{1,2})(?::|h(?=\\d\\d(?!\\d))|時|时|點|点|시 ?)(\\d{1,2})(?:(?::|分|분 ?)(\\d{1,2})(?:[.,](\\d{1,12}))?)?[秒초]?"
                    + " ?(?:(" + MORNING + "|" + AFTERNOON + ")(?![\\p{L}]))?(?:uhr)?[분分]?(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HOUR = Pattern.compile(
            "(?<![\\d:.,/-])(\\d{1,2}) ?(am|pm|a\\.m\\.?|p\\.m\\.?)(?!\\p{L})", Pattern.CASE_INSENSITIVE);

    /** The last one counts: some programs write midnight first and then the time. */
    static ClockTime find(String text) {
        Matcher time = TIME.matcher(text);
        ClockTime found = new ClockTime(Duration.ZERO, "", text, false);
        int from = 0;
        while (time.find(from) && !isOffset(text, time.start(), found.isKnown())) {
            String before = found.isKnown() ? found.before() : text.substring(0, time.start());
            found = new ClockTime(sinceMidnight(time), before, text.substring(time.end()), true);
            from = time.end();
        }
        return found.isKnown() ? found : hour(text);
    }

    /** The digits of {@code +05:30} are no time, nor, behind a time, those of {@code -05:30}. */
    private static boolean isOffset(String text, int start, boolean behindTime) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        return before == '+' || (before == '-' && behindTime);
    }

    private static ClockTime hour(String text) {
        Matcher hour = HOUR.matcher(text);
        if (!hour.find()) {
            return new ClockTime(Duration.ZERO, "", text, false);
        }
        int hours = half(Integer.parseInt(hour.group(1)), hour.group(2));
        return new ClockTime(
                Duration.ofHours(hours), text.substring(0, hour.start()), text.substring(hour.end()), true);
    }

    private static Duration sinceMidnight(Matcher time) {
        String half = time.group(1) != null ? time.group(1) : time.group(6);
        int hour = half(Integer.parseInt(time.group(2)), half == null ? "" : half);
        int minute = Integer.parseInt(time.group(3));
        int second = time.group(4) == null ? 0 : Integer.parseInt(time.group(4));
        if (hour > 24 || minute > 59 || second > 60 || (hour == 24 && minute + second > 0)) {
            throw new DateTimeException("There is no such time.");
        }
        return Duration.ofHours(hour).plusMinutes(minute).plusSeconds(second).plusNanos(nanos(time));
    }

    private static long nanos(Matcher time) {
        String fraction = time.group(5);
        return fraction == null ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
    }

    /** 12 am is midnight; who writes 15:07 pm means the afternoon all the same. */
    private static int half(int hour, String half) {
        String written = half.toLowerCase(Locale.ROOT);
        if (written.matches(AFTERNOON)) {
            return hour < 12 ? hour + 12 : hour;
        }
        return written.matches(MORNING) && hour == 12 ? 0 : hour;
    }
}
