package newsloom.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import newsloom.model.json.Json;
import newsloom.model.source.FetchOutcome;
import newsloom.model.source.FetchState;
import newsloom.model.source.Source;
import newsloom.model.source.SourceKind;
import org.junit.jupiter.api.Test;

class FetchStateTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final Source source = Source.at(URI.create("https://example.org/rss"), SourceKind.FEED, NOW);

    @Test
    void anUntouchedOneHasNothingToItsName() {
        FetchState state = FetchState.untouched(Duration.ofMinutes(10), NOW);

        assertThat(state.outcome()).isEqualTo(FetchOutcome.NEVER);
        assertThat(state.asked()).isEmpty();
        assertThat(state.failures()).isZero();
        assertThat(state.isGone(source)).isFalse();
    }

    @Test
    void whatIsGoneStaysGoneUntilSomebodySpeaks() {
        FetchState gone = gone(NOW.plusSeconds(1));

        assertThat(gone.isGone(source)).isTrue();
        assertThat(gone.isGone(Source.at(source.address(), SourceKind.FEED, NOW.plusSeconds(2))))
                .isFalse();
    }

    @Test
    void whatWasWrittenBeforePausesWereKnownHasNone() {
        String written = Json.MAPPER.writeValueAsString(gone(NOW));
        assertThat(Json.MAPPER.readValue(written.replace("\"pause\":null,", ""), FetchState.class))
                .isEqualTo(gone(NOW));
        assertThat(written).contains("\"pause\":null,");
    }

    private static FetchState gone(Instant asked) {
        FetchState bare = FetchState.untouched(Duration.ofMinutes(10), NOW);
        return new FetchState(
                bare.etag(),
                bare.lastModified(),
                bare.body(),
                bare.seen(),
                bare.interval(),
                bare.next(),
                Optional.of(asked),
                bare.news(),
                bare.pause(),
                1,
                Optional.of(asked),
                FetchOutcome.GONE,
                Optional.of("410"),
                bare.title(),
                0,
                0);
    }
}
