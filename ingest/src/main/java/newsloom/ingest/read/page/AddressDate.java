package newsloom.ingest.read.page;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsloom.ingest.read.WordTable;

/** Finds the day in the address of a page: by its separators, or in eight digits that stand alone; any other number is none. */
public final class AddressDate {
    private static final String YEAR = "((?:19[89]|20[0-4])\\d)";

    /** As folders, or as the beginning of a name; within a name only with both digits, as nobody counts so. */
    private static final Pattern SEPARATED = Pattern.compile("(?:(?<=/)" + YEAR
            + "([/_-])(\\d{1,2})\\2(\\d{1,2})(?!\\d)" + "|(?<!\\d)" + YEAR + "([/_-])(\\d\\d)\\6(\\d\\d)(?!\\d))");

    private static final List<String> MONTHS = WordTable.words("jan feb mar apr may jun jul aug sep oct nov dec");
    private static final Pattern NAMED_MONTH =
            Pattern.compile("(?i)/" + YEAR + "/(" + String.join("|", MONTHS) + ")/(\\d{1,2})(?=/)");

    private static final Pattern YEAR_LAST = Pattern.compile("(?<!\\d)(\\d\\d)-(\\d\\d)-" + YEAR + "(?!\\d)");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(?<!\\d)" + YEAR + "(\\d\\d)(\\d\\d)(?!\\d)");

    private AddressDate() {}

    /** Who puts a day between separators into an address means that of publication. */
    public static Optional<LocalDate> separated(URI address) {
        Matcher found = SEPARATED.matcher(address.toString());
        return found.results()
                .flatMap(date -> (date.group(1) == null
                                ? day(date.group(5), date.group(7), date.group(8))
                                : day(date.group(1), date.group(3), date.group(4)))
                        .stream())
                .findFirst()
                .or(() -> withNamedMonth(address));
    }

    private static Optional<LocalDate> withNamedMonth(URI address) {
        return NAMED_MONTH
                .matcher(address.toString())
                .results()
                .flatMap(date -> day(date.group(1), number(date.group(2)), date.group(3)).stream())
                .findFirst();
    }

    private static String number(String month) {
        return Integer.toString(MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) + 1);
    }

    static Optional<WrittenDay> any(URI address) {
        String path = Optional.ofNullable(address.getPath()).orElse("");
        return separated(address)
                .or(() -> EIGHT_DIGITS
                        .matcher(path)
                        .results()
                        .flatMap(date -> day(date.group(1), date.group(2), date.group(3)).stream())
                        .findFirst())
                .or(() -> YEAR_LAST
                        .matcher(path)
                        .results()
                        .flatMap(date -> day(date.group(3), date.group(2), date.group(1)).stream())
                        .findFirst())
                .map(day -> new WrittenDay(day, day.toString()))
                .or(() -> WrittenDay.withNamedMonth(path.replace('/', ' ')));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
