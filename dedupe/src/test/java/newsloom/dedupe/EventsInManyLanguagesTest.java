package newsloom.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ferry runs aground, told in two ways, while a council votes for an opera house. */
class EventsInManyLanguagesTest {
    /** They number the entries of all languages. */
    private static final RecursiveComparisonConfiguration WITHOUT_VERSIONS = RecursiveComparisonConfiguration.builder()
            .withIgnoredFieldsMatchingRegexes(".*\\.(version|founded|canonicalSince|arrived|since)")
            .build();

    private static final List<String> LANGUAGES = List.of("en", "de", "zh", "ru", "ar");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "zh", "ru", "ar"})
    void twoReportsOfOneEventJoinAndAnotherEventStaysApart(String language) throws IOException {
        Told told = Told.of(articles(language));

        assertThat(told.stories())
                .extracting(Told::idsIn)
                .containsExactlyInAnyOrder(
                        List.of(language + "-ferry", language + "-rescue"), List.of(language + "-opera"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "zh", "ru", "ar"})
    void whicheverComesFirst(String language) throws IOException {
        List<Article> articles = articles(language);

        assertThat(Told.of(articles.get(2), articles.get(1), articles.get(0)).stories())
                .extracting(Told::idsIn)
                .containsExactlyInAnyOrder(
                        List.of(language + "-rescue", language + "-ferry"), List.of(language + "-opera"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "zh", "ru", "ar"})
    void aStreamOfAllLanguagesTellsTheSameStoriesAsOneOfThisAlone(String language) throws IOException {
        Told mixed = new Told(Parameters.defaults());
        for (int i = 0; i < 3; i++) {
            for (String each : LANGUAGES) {
                mixed.add(articles(each).get(i));
            }
        }

        assertThat(mixed.stories())
                .usingRecursiveFieldByFieldElementComparator(WITHOUT_VERSIONS)
                .containsAll(Told.of(articles(language)).stories());
    }

    private static List<Article> articles(String language) throws IOException {
        String file = "/newsloom/dedupe/events/" + language + ".txt";
        try (InputStream text =
                Objects.requireNonNull(EventsInManyLanguagesTest.class.getResourceAsStream(file), file)) {
            String[] pieces = new String(text.readAllBytes(), StandardCharsets.UTF_8).split("\n---\n", -1);
            return Stream.of(
                            print(language, "ferry", "2024-03-12", pieces[0]),
                            print(language, "rescue", "2024-03-12", pieces[1]),
                            print(language, "opera", "2024-03-12", pieces[2]))
                    .toList();
        }
    }

    private static Article print(String language, String name, String day, String piece) {
        String[] parts = piece.split("\n", 2);
        return new Newspaper("The " + name, Locale.forLanguageTag(language))
                .prints(day, language + "-" + name, parts[0], parts[1]);
    }
}
