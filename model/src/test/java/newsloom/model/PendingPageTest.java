package newsloom.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsloom.model.source.PendingPage;
import org.junit.jupiter.api.Test;

class PendingPageTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void itLiesWithItsHost() {
        assertThat(page().key()).isEqualTo("paper.example.org/page/a1");
    }

    @Test
    void triedAgainItIsTheSameButForTheCountAndTheTime() {
        PendingPage retryAt = page().retryAt(NOW.plusSeconds(60));

        assertThat(retryAt.attempts()).isEqualTo(1);
        assertThat(retryAt.next()).isEqualTo(NOW.plusSeconds(60));
        assertThat(retryAt.key()).isEqualTo(page().key());
        assertThat(retryAt.headers()).isEqualTo(page().headers());
    }

    static PendingPage page() {
        Article article = new Article(
                "a1",
                Optional.empty(),
                Optional.empty(),
                Optional.of("Title"),
                "Text.",
                Optional.of(NOW),
                Locale.ENGLISH);
        return new PendingPage(
                URI.create("https://paper.example.org/1"),
                article,
                true,
                Optional.of("today"),
                NOW,
                "paper.example.org/s1",
                Map.of("X-Key", "abc"),
                0,
                NOW);
    }
}
