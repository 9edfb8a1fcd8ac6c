package newsloom.ingest.read.date;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newsloom.ingest.read.PlausibleTime;
import newsloom.model.DateOrigin;
import newsloom.model.DatePrecision;
import newsloom.model.PublicationDate;

/**
 * Reads the dates of feeds and pages: RFC 822, ISO 8601, what programs print, and what people write, in their languages.
 *
 * <p>The clock's time is found first, the zone behind it, and the day in what is left; a word or number that is then
 * without a meaning makes the whole no date. Without a zone it counts as UTC.
 */
public final class DateReader {
    private static final int LONGEST = 120;
    private static final char MINUS = '\u2212';
    private static final char HYPHEN = '\u2010';
    private static final char EN_DASH = '\u2013';
    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private DateReader() {}

    /** With how exactly it says it. */
    public static Optional<PublicationDate> read(String written, DateOrigin origin) {
        return read(written, origin, DayOrder.USUAL);
    }

    /** @param usual which of day and month stands first where the date does not say so itself */
    public static Optional<PublicationDate> read(String written, DateOrigin origin, DayOrder usual) {
        return read(written, usual).map(at -> new PublicationDate(at, precision(normal(written)), origin));
    }

    public static Optional<Instant> read(String written) {
        return read(written, DayOrder.USUAL);
    }

    private static Optional<Instant> read(String written, DayOrder usual) {
        if (written.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        String text = normal(written);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return NumericDates.read(text)
                    .or(() -> parts(
                            text,
                            inBrackets(written),
                            DayOrder.ofDate(written).orElse(usual))) // the weekday may stand in brackets, too
                    .filter(PlausibleTime::is);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DatePrecision precision(String text) {
        return NumericDates.holdTime(text) || ClockTime.find(text).isKnown()
                ? DatePrecision.INSTANT
                : DatePrecision.DAY;
    }

    private static Optional<Instant> parts(String text, String inBrackets, DayOrder usual) {
        ClockTime clock = ClockTime.find(text);
        Optional<ZoneReading> found = ZoneReading.find(clock.after(), clock.isKnown());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ZoneReading zone = found.get();
        ZoneReading said = zone.isNamed()
                ? zone
                : ZoneReading.find(inBrackets, true)
                        .filter(ZoneReading::isNamed)
                        .orElse(zone);
        return DayReader.find(clock.before(), zone.rest(), usual)
                .map(day -> said.instant(day.atStartOfDay().plus(clock.sinceMidnight()), hint(text)));
    }

    /** A zone stands there, or a comment. */
    private static String inBrackets(String written) {
        return BRACKETS.matcher(written).results().map(found -> found.group(1)).collect(Collectors.joining(" "));
    }

    /** Who writes noon in Korean means Korea's. */
    private static ZoneOffset hint(String text) {
        return !isPlain(text)
                        && text.codePoints()
                                .anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HANGUL)
                ? ZoneOffset.ofHours(9)
                : ZoneOffset.UTC;
    }

    /** Digits of all scripts as ours, wide letters as narrow, one blank between words, no brackets, no weeks. */
    private static String normal(String written) {
        String text = isPlain(written) ? written : plain(written);
        String bare = text.indexOf('(') < 0 && text.indexOf('[') < 0
                ? text
                : BRACKETS.matcher(text).replaceAll(" ");
        String blanks = BLANKS.matcher(bare).replaceAll(" ").strip();
        return WeekDate.find(blanks)
                .map(week -> blanks.replace(week.text(), week.day().toString()))
                .orElse(blanks);
    }

    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String written) {
        StringBuilder text = new StringBuilder(written.length());
        Normalizer.normalize(written, Normalizer.Form.NFKC).codePoints().forEach(each -> {
            if (Character.isDigit(each)) {
                text.append(Character.digit(each, 10));
            } else if (Character.isSpaceChar(each)) {
                text.append(' ');
            } else if (each == MINUS || each == HYPHEN || each == EN_DASH) {
                text.append('-');
            } else if (Character.getType(each) != Character.FORMAT) {
                text.appendCodePoint(each);
            }
        });
        return text.toString();
    }
}
