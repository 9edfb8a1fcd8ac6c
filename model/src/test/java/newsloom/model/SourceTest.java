package newsloom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import newsloom.model.source.Source;
import newsloom.model.source.SourceKey;
import newsloom.model.source.SourceKind;
import org.junit.jupiter.api.Test;

class SourceTest {
    private static final URI FEED = URI.create("https://Paper.example.org/rss");
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void itKeepsItsIdWhenItMoves() {
        Source source = Source.at(FEED, SourceKind.FEED, NOW);
        Source moved = source.movedTo(URI.create("https://other.example.org/feed"));

        assertThat(source.key().host()).isEqualTo("paper.example.org");
        assertThat(moved.key()).isEqualTo(new SourceKey("other.example.org", source.id()));
        assertThat(moved.changed()).isEqualTo(NOW);
    }

    @Test
    void itsIntervalIsLongerThanNothingAndItsLongestNoShorterThanItsShortest() {
        assertThat(every(Duration.ofMinutes(5), Duration.ofMinutes(5)).least()).contains(Duration.ofMinutes(5));
        assertThatThrownBy(() -> every(Duration.ofMinutes(6), Duration.ofMinutes(5)))
                .hasMessage("A source's shortest interval must not be longer than its longest.");
        assertThatThrownBy(() -> every(Duration.ZERO, Duration.ofMinutes(5)))
                .hasMessage("A source's interval must be longer than nothing.");
    }

    @Test
    void anAddressWithoutAHostIsNone() {
        assertThatThrownBy(() -> Source.at(URI.create("file:/a"), SourceKind.FEED, NOW))
                .hasMessage("A source's address must have a host: file:/a");
    }

    @Test
    void valuesOfHeadersAreNotPrinted() {
        Source source = source(Optional.empty(), Optional.empty(), Map.of("Authorization", "secret"));

        assertThat(source.toString()).contains("Authorization").doesNotContain("secret");
    }

    private static Source every(Duration least, Duration most) {
        return source(Optional.of(least), Optional.of(most), Map.of());
    }

    private static Source source(Optional<Duration> least, Optional<Duration> most, Map<String, String> headers) {
        return new Source(
                "s",
                FEED,
                SourceKind.FEED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                least,
                most,
                headers,
                false,
                false,
                NOW);
    }
}
