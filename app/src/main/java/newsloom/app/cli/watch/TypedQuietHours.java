package newsloom.app.cli.watch;

import java.time.ZoneId;
import java.util.Optional;
import newsloom.model.watch.QuietHours;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Quiet hours as they are typed: {@code 22:00-07:00}, {@code 22:00-07:00/Europe/Berlin}, or {@code none}.
 *
 * @param hours empty for none
 */
public record TypedQuietHours(Optional<QuietHours> hours) {

    static String text(QuietHours hours) {
        return hours.from() + "-" + hours.to() + "/" + hours.zone();
    }

    /** Reads what is typed. */
    public static final class Converter implements ITypeConverter<TypedQuietHours> {
        @Override
        public TypedQuietHours convert(String typed) {
            try {
                return new TypedQuietHours(typed.equals("none") ? Optional.empty() : Optional.of(read(typed)));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("“" + typed + "” are no quiet hours: write 22:00-07:00,"
                        + " 22:00-07:00/Europe/Berlin, or none.");
            }
        }

        private static QuietHours read(String typed) {
            String[] sides = typed.split("/", 2);
            String[] times = sides[0].split("-", 2);
            if (times.length < 2) {
                throw new IllegalArgumentException("It has no end.");
            }
            ZoneId zone = sides.length == 2 ? DayTimes.zone(sides[1]) : ZoneId.systemDefault();
            return new QuietHours(DayTimes.time(times[0]), DayTimes.time(times[1]), zone);
        }
    }
}
