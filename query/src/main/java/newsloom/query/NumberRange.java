package newsloom.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsloom.model.Checks;

/** How many a condition asks for, both ends included; {@link Long#MAX_VALUE} where there is no most. */
public record NumberRange(long least, long most) {
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<|)(\\d{1,9})");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,9})\\.\\.(\\d{1,9})");

    public NumberRange {
        Checks.require(0 <= least && least <= most, "A range of numbers begins at 0 or later, and before it ends.");
    }

    public boolean holds(long number) {
        return least <= number && number <= most;
    }

    static Optional<NumberRange> of(String typed) {
        Matcher compared = COMPARED.matcher(typed);
        if (compared.matches()) {
            return compared(compared.group(1), Long.parseLong(compared.group(2)));
        }
        Matcher span = SPAN.matcher(typed);
        return span.matches() ? range(Long.parseLong(span.group(1)), Long.parseLong(span.group(2))) : Optional.empty();
    }

    private static Optional<NumberRange> compared(String sign, long number) {
        return switch (sign) {
            case ">=" -> range(number, Long.MAX_VALUE);
            case ">" -> range(number + 1, Long.MAX_VALUE);
            case "<=" -> range(0, number);
            case "<" -> range(0, number - 1);
            default -> range(number, number);
        };
    }

    private static Optional<NumberRange> range(long least, long most) {
        return least <= most ? Optional.of(new NumberRange(least, most)) : Optional.empty();
    }

    /** As it may be typed. */
    @Override
    public String toString() {
        if (least == most) {
            return Long.toString(least);
        }
        if (most == Long.MAX_VALUE) {
            return ">=" + least;
        }
        return least == 0 ? "<=" + most : least + ".." + most;
    }
}
