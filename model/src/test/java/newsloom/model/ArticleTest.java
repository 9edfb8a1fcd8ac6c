package newsloom.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleTest {
    @Test
    void theFirstSentenceStandsInForAMissingTitle() {
        assertThat(untitled("Rain fell. It fell all day.").headline()).isEqualTo("Rain fell.");
    }

    @Test
    void aLineThatIsOnlyAUrlIsNoHeadline() {
        assertThat(untitled("http : / / example . org / a\nRain fell on the town")
                        .headline())
                .isEqualTo("Rain fell on the town");
        assertThat(untitled("https://example.org/a\n\nRain fell.").headline()).isEqualTo("Rain fell.");
    }

    @Test
    void aHeadlineIsNeverLongerThanAPersonReads() {
        assertThat(untitled("word ".repeat(500)).headline())
                .hasSizeLessThanOrEqualTo(201)
                .endsWith("…");
        assertThat(untitled("x".repeat(5000)).headline()).hasSizeLessThanOrEqualTo(201);
    }

    @Test
    void aBlankTitleIsNoTitle() {
        Article article = article(Optional.of("  "), "Rain fell.");
        assertThat(article.title()).isEmpty();
    }

    private static Article untitled(String text) {
        return article(Optional.empty(), text);
    }

    private static Article article(Optional<String> title, String text) {
        return new Article("a", Optional.empty(), Optional.empty(), title, text, Optional.empty(), Locale.ENGLISH);
    }
}
