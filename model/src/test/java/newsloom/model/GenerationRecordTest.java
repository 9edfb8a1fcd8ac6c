package newsloom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GenerationRecordTest {
    private static final Instant FROM = Instant.parse("2026-11-25T00:00:00Z");

    private final Generation second = new Generation(2, Optional.of(new Generation.Since(FROM, Map.of(0, 100L))));

    @Test
    void theFirstIsMadeOfAllAndHasNoNameOfItsOwn() {
        assertThat(Generation.FIRST.takes(article(Optional.of(Instant.EPOCH)), FROM, 0, 0))
                .isTrue();
        assertThat(Generation.FIRST.prefix("newsloom.")).isEqualTo("newsloom.");
        assertThat(second.prefix("newsloom.")).isEqualTo("newsloom.g2.");
    }

    @Test
    void ofWhatWasThereItTakesWhatIsYoungEnoughAndOfWhatCameLaterAll() {
        Article old = article(Optional.of(FROM.minusSeconds(1)));

        assertThat(second.takes(old, FROM, 0, 99)).isFalse();
        assertThat(second.takes(article(Optional.of(FROM)), FROM, 0, 99)).isTrue();
        assertThat(second.takes(old, FROM, 0, 100)).isTrue();
        assertThat(second.takes(old, FROM, 1, 0))
                .as("a partition that had nothing")
                .isTrue();
    }

    @Test
    void whatIsUndatedCountsByWhenItCame() {
        assertThat(second.takes(article(Optional.empty()), FROM.minusSeconds(1), 0, 99))
                .isFalse();
        assertThat(second.takes(article(Optional.empty()), FROM, 0, 99)).isTrue();
    }

    @Test
    void itsNumberStartsAtOne() {
        assertThatThrownBy(() -> new Generation(0, Optional.empty())).hasMessage("A generation's number starts at 1.");
    }

    private static Article article(Optional<Instant> publishedAt) {
        return new Article(
                "a", Optional.empty(), Optional.empty(), Optional.empty(), "Text.", publishedAt, Locale.ENGLISH);
    }
}
