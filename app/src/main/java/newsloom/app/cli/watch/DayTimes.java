package newsloom.app.cli.watch;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import picocli.CommandLine.TypeConversionException;

/** Reads times of day, and the zones that they are of. */
final class DayTimes {
    private DayTimes() {}

    static LocalTime time(String typed) {
        if (!typed.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            throw new IllegalArgumentException("Not a time of day: " + typed);
        }
        return LocalTime.parse(typed);
    }

    static ZoneId zone(String typed) {
        try {
            return ZoneId.of(typed);
        } catch (DateTimeException e) {
            throw new TypeConversionException("There is no time zone “" + typed + "”: write Europe/Berlin or UTC.");
        }
    }
}
