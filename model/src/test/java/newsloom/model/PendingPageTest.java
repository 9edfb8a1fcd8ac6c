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
        assertThat(order().key()).isEqualTo("paper.example.org/page/a1");
    }

    @Test
    void triedAgainItIsTheSameButForTheCountAndTheTime() {
        PendingPage again = order().again(NOW.plusSeconds(60));

        assertThat(again.attempts()).isEqualTo(1);
        assertThat(again.next()).isEqualTo(NOW.plusSeconds(60));
        assertThat(again.key()).isEqualTo(order().key());
        assertThat(again.headers()).isEqualTo(order().headers());
    }

    static PendingPage order() {
        Article draft = new Article(
                "a1",
                Optional.empty(),
                Optional.empty(),
                Optional.of("Title"),
                "Text.",
                Optional.of(NOW),
                Locale.ENGLISH);
        return new PendingPage(
                URI.create("https://paper.example.org/1"),
                draft,
                true,
                Optional.of("today"),
                NOW,
                "paper.example.org/s1",
                Map.of("X-Key", "abc"),
                0,
                NOW);
    }
}
