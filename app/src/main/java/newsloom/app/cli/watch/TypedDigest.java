package newsloom.app.cli.watch;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import newsloom.app.settings.WrittenDuration;
import newsloom.model.watch.Digest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how often a watch tells: {@code now}, {@code 30m}, {@code hourly}, {@code daily@08:00} or {@code daily@08:00/Europe/Berlin}. */
public final class TypedDigest implements ITypeConverter<Digest> {
    private static final String DAILY = "daily@";

    @Override
    public Digest convert(String typed) {
        try {
            return switch (typed) {
                case "now" -> Digest.AT_ONCE;
                case "hourly" -> Digest.every(Duration.ofHours(1));
                default -> typed.startsWith(DAILY) ? daily(typed.substring(DAILY.length())) : every(typed);
            };
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("“" + typed + "” is no digest: write now, 30m (5m to 23h), hourly,"
                    + " daily@08:00 or daily@08:00/Europe/Berlin.");
        }
    }

    private static Digest every(String typed) {
        Duration every = WrittenDuration.of(typed);
        if (every.compareTo(Duration.ofDays(1)) >= 0 || every.isZero()) {
            throw new IllegalArgumentException("That is daily, or now.");
        }
        return Digest.every(every);
    }

    private static Digest daily(String typed) {
        String[] sides = typed.split("/", 2);
        LocalTime at = DayTimes.time(sides[0]);
        return Digest.daily(at, sides.length == 2 ? DayTimes.zone(sides[1]) : ZoneId.systemDefault());
    }

    static String text(Digest digest) {
        if (digest.isAtOnce()) {
            return "now";
        }
        return digest.isDaily() ? DAILY + digest.at() + "/" + digest.zone() : WrittenDuration.text(digest.every());
    }
}
