package newsloom.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.fetch.Freshness;
import org.junit.jupiter.api.Test;

class FreshnessReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void retryAfterIsReadAsSecondsAndAsADate() {
        assertThat(read(Map.of("Retry-After", "90")).retryAfter()).contains(Duration.ofSeconds(90));
        assertThat(read(Map.of("Retry-After", "Wed, 25 Nov 2026 12:05:00 GMT")).retryAfter())
                .contains(Duration.ofMinutes(5));
        assertThat(read(Map.of("Retry-After", "Wednesday, 25-Nov-26 12:05:00 GMT"))
                        .retryAfter())
                .contains(Duration.ofMinutes(5));
        assertThat(read(Map.of("Retry-After", "Wed Nov 25 12:05:00 2026")).retryAfter())
                .contains(Duration.ofMinutes(5));
        assertThat(read(Map.of("Retry-After", "Tue, 24 Nov 2026 12:05:00 GMT")).retryAfter())
                .contains(Duration.ZERO);
        assertThat(read(Map.of("Retry-After", "soon")).retryAfter()).isEmpty();
        assertThat(read(Map.of("Retry-After", "-5")).retryAfter()).isEmpty();
    }

    @Test
    void datesCountFromTheServersOwnClock() {
        assertThat(read(Map.of(
                                "Retry-After", "Wed, 25 Nov 2026 13:05:00 GMT",
                                "Date", "Wed, 25 Nov 2026 13:00:00 GMT"))
                        .retryAfter())
                .contains(Duration.ofMinutes(5));
        assertThat(read(Map.of("Expires", "Wed, 25 Nov 2026 13:00:00 GMT", "Date", "Wed, 25 Nov 2026 12:50:00 GMT"))
                        .maxAge())
                .contains(Duration.ofMinutes(10));
    }

    @Test
    void maxAgeIsReadFromCacheControlBeforeExpires() {
        assertThat(maxAge("public, max-age=600")).contains(Duration.ofMinutes(10));
        assertThat(maxAge("MAX-AGE=\"600\"")).contains(Duration.ofMinutes(10));
        assertThat(maxAge("private,max-age = 600 ,must-revalidate")).contains(Duration.ofMinutes(10));
        assertThat(maxAge("s-maxage=600")).isEmpty();
        assertThat(maxAge("max-age=600, no-cache")).contains(Duration.ZERO);
        assertThat(maxAge("no-store")).contains(Duration.ZERO);
        assertThat(maxAge("max-age=99999999999999999")).contains(Duration.ofDays(365));
        assertThat(maxAge("max-age=ten")).isEmpty();
        assertThat(read(Map.of("Cache-Control", "max-age=60", "Expires", "0")).maxAge())
                .contains(Duration.ofMinutes(1));
        assertThat(read(Map.of("Expires", "0")).maxAge()).contains(Duration.ZERO);
        assertThat(read(Map.of("Cache-Control", "max-age=60", "Age", "90")).maxAge())
                .contains(Duration.ZERO);
        assertThat(read(Map.of())).isEqualTo(Freshness.UNKNOWN);
    }

    private static Optional<Duration> maxAge(String cacheControl) {
        return read(Map.of("Cache-Control", cacheControl)).maxAge();
    }

    private static Freshness read(Map<String, String> headers) {
        return new FreshnessReader(name -> headers.containsKey(name) ? List.of(headers.get(name)) : List.of(), NOW)
                .read();
    }
}
