package newsloom.fetch.http;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsloom.fetch.Freshness;
import org.apache.hc.client5.http.utils.DateUtils;

/**
 * Reads what a response's headers say of when to ask again. Cache freshness is that of RFC 9111, 4.2, for a private cache:
 *
 * <pre>{@code fresh for = max-age, else Expires - Date; less Age }</pre>
 *
 * <p>{@code Retry-After} is that of RFC 9110, 10.2.3.
 */
final class FreshnessReader {
    private static final Pattern DIRECTIVE =
            Pattern.compile("(?:^|,)\\s*([a-z-]+)\\s*(?:=\\s*\"?([0-9]+)\"?[^,]*)?(?=,|$)", Pattern.CASE_INSENSITIVE);

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");
    private static final DateTimeFormatter ASCTIME =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH);
    private static final Duration LONGEST = Duration.ofDays(365);

    private final Function<String, List<String>> headers;
    private final Instant now;

    /** @param headers the values of those with a name */
    FreshnessReader(Function<String, List<String>> headers, Instant now) {
        this.headers = headers;
        this.now = now;
    }

    Freshness read() {
        return new Freshness(controlled().or(this::untilExpiry).map(this::withoutAge), retryAfter());
    }

    private Optional<Duration> controlled() {
        Optional<Duration> maxAge = Optional.empty();
        Matcher directives = DIRECTIVE.matcher(String.join(",", headers.apply("Cache-Control")));
        while (directives.find()) {
            String name = directives.group(1).toLowerCase(Locale.ROOT);
            if (name.equals("no-cache") || name.equals("no-store")) {
                return Optional.of(Duration.ZERO);
            }
            if (name.equals("max-age")) {
                maxAge = maxAge.or(
                        () -> seconds(Optional.ofNullable(directives.group(2)).orElse("")));
            }
        }
        return maxAge;
    }

    /** What is no date, such as {@code 0}, means that it has expired. */
    private Optional<Duration> untilExpiry() {
        return first("Expires").map(written -> date(written).map(this::fromNow).orElse(Duration.ZERO));
    }

    /** How long caches on the way have kept it already. */
    private Duration withoutAge(Duration maxAge) {
        Duration age = first("Age").flatMap(FreshnessReader::seconds).orElse(Duration.ZERO);
        return atLeastZero(maxAge.minus(age));
    }

    private Optional<Duration> retryAfter() {
        return first("Retry-After")
                .flatMap(written -> seconds(written).or(() -> date(written).map(this::fromNow)));
    }

    /** By the server's own clock, where it tells it. */
    private Duration fromNow(Instant time) {
        Instant start = first("Date").flatMap(FreshnessReader::date).orElse(now);
        return bounded(atLeastZero(Duration.between(start, time)));
    }

    private Optional<String> first(String name) {
        return headers.apply(name).stream().findFirst().map(String::strip);
    }

    private static Optional<Duration> seconds(String written) {
        return Optional.of(written)
                .filter(each -> SECONDS.matcher(each).matches())
                .map(each -> bounded(Duration.ofSeconds(Long.parseLong(each))));
    }

    private static Optional<Instant> date(String written) {
        return Optional.ofNullable(DateUtils.parseStandardDate(written)).or(() -> ofC(written));
    }

    /** The form of C's {@code asctime}, which RFC 9110 still wants to be read, and the library does not. */
    private static Optional<Instant> ofC(String written) {
        try {
            String oneBlank = written.replaceAll(" +", " ");
            return Optional.of(LocalDateTime.parse(oneBlank, ASCTIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Duration atLeastZero(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }

    private static Duration bounded(Duration time) {
        return time.compareTo(LONGEST) > 0 ? LONGEST : time;
    }
}
