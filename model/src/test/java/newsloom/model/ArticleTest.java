package newsloom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    @Test
    void tooManyOrTooLongNamesAreDroppedAndCutAndTheArticleStays() {
        List<String> names = Stream.concat(
                        Stream.of(" Ann  ", "Ann", "", "  ", "x".repeat(1_000)),
                        IntStream.range(0, 100).mapToObj(number -> "n" + number))
                .toList();

        Article article = carrying(names, "https://example.org/" + "i".repeat(3_000));

        assertThat(article.authors()).hasSize(20).startsWith("Ann", "x".repeat(200), "n0");
        assertThat(article.tags()).hasSize(40).doesNotContain("");
        assertThat(article.image()).isEmpty();
        assertThat(article.sourceName()).contains("x".repeat(200));
    }

    @Test
    void noHalfOfAPairIsLeftWhereANameIsCut() {
        assertThat(carrying(List.of("x".repeat(199) + "🗞"), "https://example.org/i")
                        .authors())
                .containsExactly("x".repeat(199));
    }

    @Test
    void itsSiteIsAsSaidElseItsPublishersNameHoweverWritten() {
        assertThat(of(Optional.of("paper.example"), "The Paper").site()).contains("paper.example");
        assertThat(of(Optional.empty(), "  The\u00A0 PÁPER ").site()).contains("the paper");
        assertThat(of(Optional.of(" "), "Straße").site()).contains("strasse");
        assertThat(of(Optional.empty(), " ").site()).isEmpty();
    }

    private static Article of(Optional<String> site, String publisher) {
        return new Article(
                "a",
                Optional.empty(),
                site,
                Optional.of(publisher),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                "Rain fell.",
                Optional.empty(),
                Locale.ENGLISH);
    }

    @Test
    void withoutAnIdOrATextItIsNone() {
        assertThatThrownBy(() -> article(Optional.empty(), " ")).hasMessage("An article's text must not be blank.");
        assertThatThrownBy(() -> new Article(
                        " ", Optional.empty(), Optional.empty(), Optional.empty(), "t", Optional.empty(), Locale.ROOT))
                .hasMessage("An article's id must not be blank.");
    }

    private static Article carrying(List<String> names, String image) {
        return new Article(
                "a",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("x".repeat(300)),
                Optional.empty(),
                names,
                names,
                Optional.of(URI.create(image)),
                "Rain fell.",
                Optional.empty(),
                Locale.ENGLISH);
    }

    private static Article untitled(String text) {
        return article(Optional.empty(), text);
    }

    private static Article article(Optional<String> title, String text) {
        return new Article("a", Optional.empty(), Optional.empty(), title, text, Optional.empty(), Locale.ENGLISH);
    }
}
