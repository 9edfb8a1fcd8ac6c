package newsloom.bench.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import newsloom.model.Article;
import org.junit.jupiter.api.Test;

class LongStreamTest {
    private static final int PASS = 40;
    private static final List<Article> ARTICLES =
            IntStream.range(0, PASS).mapToObj(LongStreamTest::article).toList();

    @Test
    void theFirstPassTellsTheNewsAsItWas() {
        List<Article> first = new LongStream(ARTICLES, 1_000).next(PASS);

        assertThat(first)
                .extracting(Article::text)
                .containsExactlyInAnyOrderElementsOf(
                        ARTICLES.stream().map(Article::text).toList());
    }

    @Test
    void laterPassesTellItOfOthersUnderOtherIds() {
        List<Article> all = new LongStream(ARTICLES, 1_000).next(3 * PASS);

        assertThat(all).extracting(Article::id).doesNotHaveDuplicates();
        assertThat(all).extracting(Article::text).doesNotHaveDuplicates();
    }

    @Test
    void renamingKeepsTheCommonWordsTheCapitalsAndHowManyWordsThereAre() {
        StreamVocabulary vocabulary = new StreamVocabulary(ARTICLES);
        String renamed = new Renaming(vocabulary, 1).rename("The mayor of Place7 met Guest7 on Monday.");

        assertThat(renamed).matches("The mayor of [A-Z][a-z]+\\d+[a-z]* met [A-Z][a-z]+\\d+[a-z]* on Monday\\.");
    }

    @Test
    void renamingIsTheSameThroughoutAPass() {
        Renaming renaming = new Renaming(new StreamVocabulary(ARTICLES), 2);

        assertThat(renaming.rename("Place7")).isEqualTo(renaming.rename("Place7"));
    }

    @Test
    void theVocabularyGrowsMoreSlowlyThanTheStream() {
        LongStream stream = new LongStream(ARTICLES, 1_000);
        int once = words(stream.next(PASS)).size();
        Set<String> thrice = words(new LongStream(ARTICLES, 1_000).next(3 * PASS));

        assertThat(thrice).hasSizeBetween(once + 1, 2 * once);
    }

    @Test
    void datesGoOnEvenlyAndUndatedArticlesStayUndated() {
        List<Article> all = new LongStream(ARTICLES, 1_000).next(2 * PASS);
        List<Instant> dates = new ArrayList<>();
        all.forEach(article -> article.publishedAt().ifPresent(dates::add));

        assertThat(dates).isSorted().hasSize(2 * PASS - 2 * PASS / 4);
    }

    private static Set<String> words(List<Article> articles) {
        Set<String> words = new HashSet<>();
        articles.forEach(article -> words.addAll(WordScan.words(article.text())));
        return words;
    }

    private static Article article(int number) {
        return new Article(
                (number % 2 == 0 ? "even-" : "odd-") + number,
                Optional.empty(),
                Optional.of("Herald"),
                Optional.of("Mayor meets Guest" + number),
                "The mayor of Place" + number + " met Guest" + number + " on Monday.",
                number % 4 == 3 ? Optional.empty() : Optional.of(Instant.EPOCH),
                Locale.ENGLISH);
    }
}
