package newsloom.dedupe.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedTablesTest {
    private static final List<String> UNSPACED = List.of("ja", "th", "zh");

    static List<String> languages() {
        return List.of(
                "ar", "bg", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hu", "id", "it", "ja",
                "ko", "nl", "no", "pl", "pt", "ro", "ru", "sr", "sv", "th", "tr", "uk", "vi", "zh");
    }

    static Stream<String> spaced() {
        return languages().stream().filter(language -> !UNSPACED.contains(language));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void holdsThePrior(String language) {
        LanguageTable table = KnownLanguages.table(language);

        assertThat(table.common()).hasSizeGreaterThan(50);
        assertThat(table.frequent()).hasSizeGreaterThan(70);
        assertThat(table.places()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("spaced")
    void everyWordIsOneWordOfAnArticleToo(String language) {
        Tokenizer tokenizer = new Tokenizer(1_000);
        for (String word : words(KnownLanguages.table(language))) {
            Tokens tokens = tokenizer.tokenize("", word);

            assertThat(tokens.count()).as(word).isEqualTo(1);
            assertThat(tokens.text(0)).isEqualTo(word);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "zh"})
    void weekdaysOfScriptsWithoutSpacesArePairsOfCharacters(String language) {
        assertThat(KnownLanguages.table(language).weekdays())
                .hasSize(7)
                .allSatisfy(ways ->
                        assertThat(ways).allSatisfy(word -> assertThat(word).hasSize(2)));
    }

    private static List<String> words(LanguageTable table) {
        Stream<String> grouped = Stream.of(table.weekdays(), table.months())
                .flatMap(List::stream)
                .flatMap(Collection::stream);
        Stream<String> listed = Stream.of(
                        table.years(),
                        table.old(),
                        table.single(),
                        table.aged(),
                        table.common(),
                        table.frequent(),
                        table.places())
                .flatMap(List::stream);
        return Stream.concat(grouped, listed).toList();
    }
}
