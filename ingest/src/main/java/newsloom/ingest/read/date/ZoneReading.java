package newsloom.ingest.read.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The zone in what stands behind a time.
 *
 * @param offset absent when none is named
 * @param region such as {@code America/Los_Angeles}, whose offset depends on the day
 * @param rest what is left without it
 */
record ZoneReading(Optional<ZoneOffset> offset, Optional<ZoneId> region, String rest) {
    private static final Pattern OFFSET =
            Pattern.compile("(?<![\\d\\p{L}])(?:[A-Z]{1,5} ?)?([+-])(\\d{1,2})(?::?(\\d{2}))?(?::?00)?"
                    + "(?![\\d:/.]|-\\d)(?: ?(?:Z|GMT|UTC))?(?!\\p{L})");

    /** Without a time, what has no colon is a part of the day. */
    private static final Pattern OFFSET_OF_DAY = Pattern.compile("([+-])(\\d{2}):(\\d{2})$");

    private static final Pattern REGION = Pattern.compile("[A-Z][A-Za-z_]+/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?");
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}/])([A-Z]{1,5})(?![\\p{L}/])");

    static Optional<ZoneReading> find(String after, boolean timed) {
        Matcher region = REGION.matcher(after);
        if (region.find()) {
            return region(region, after);
        }
        Matcher offset = (timed ? OFFSET : OFFSET_OF_DAY).matcher(after);
        if (offset.find()) {
            String rest = withoutNames(after.substring(0, offset.start()) + " " + after.substring(offset.end()));
            return Optional.of(new ZoneReading(Optional.of(offset(offset)), Optional.empty(), rest));
        }
        return Optional.of(named(after, timed));
    }

    boolean isNamed() {
        return offset.isPresent() || region.isPresent();
    }

    /** @param usual the zone when none is named */
    Instant instant(LocalDateTime local, ZoneOffset usual) {
        return region.map(id -> local.atZone(id).toInstant()).orElseGet(() -> local.toInstant(offset.orElse(usual)));
    }

    private static Optional<ZoneReading> region(Matcher found, String after) {
        try {
            ZoneId id = ZoneId.of(found.group());
            return Optional.of(new ZoneReading(
                    Optional.empty(),
                    Optional.of(id),
                    after.substring(0, found.start()) + after.substring(found.end())));
        } catch (ZoneRulesException e) {
            return Optional.empty();
        }
    }

    private static ZoneOffset offset(Matcher found) {
        int hours = Integer.parseInt(found.group(2));
        int minutes = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
        if (minutes > 59) {
            throw new DateTimeException("There is no such offset.");
        }
        int sign = found.group(1).equals("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    /** The name beside an offset says the same, or is wrong. */
    private static String withoutNames(String text) {
        return NAME.matcher(text)
                .replaceAll(name ->
                        ZoneNames.offset(name.group(1)).isPresent() ? " " : Matcher.quoteReplacement(name.group()));
    }

    private static ZoneReading named(String after, boolean timed) {
        Matcher name = NAME.matcher(after);
        while (name.find()) {
            Optional<ZoneOffset> known = ZoneNames.offset(name.group(1));
            if (known.isPresent() && (timed || name.group(1).length() > 2)) {
                return new ZoneReading(
                        known, Optional.empty(), after.substring(0, name.start()) + " " + after.substring(name.end()));
            }
        }
        return new ZoneReading(Optional.empty(), Optional.empty(), after);
    }
}
