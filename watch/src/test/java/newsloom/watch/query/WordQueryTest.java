package newsloom.watch.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordQueryTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            peace talks         | Talks on peace in Prague          | true
            peace talks         | Talks in Prague                   | false
            "peace talks"       | The peace talks begin             | true
            "peace talks"       | Talks on peace                    | false
            “peace talks”       | The peace talks begin             | true
            peace -prague       | Talks on peace in Prague          | false
            -prague             | Talks on peace                    | true
            -"in Prague"        | Talks in Prague                   | false
            "never closed       | It was never closed               | true
            talk                | Talks                             | false
            sao paulo           | São Paulo floods                  | true
            STRASSE             | Die Straße brennt                 | true
            U.S.                | The U.S. votes                    | true
            U.S.                | Us and them                       | false
            ερευνα              | Νέα ΈΡΕΥΝΑ                        | true
            москва              | Пожар: МОСКВА горит               | true
            東京                | 東京都知事選                      | true
            京東                | 東京都知事選                      | false
            """)
    void wordsAndPhrasesWithoutCaseAndAccents(String query, String title, boolean matches) {
        assertThat(WordQuery.of(query).orElseThrow().matches(Stream.of(title))).isEqualTo(matches);
    }

    @Test
    void allWordsStandInOneTitleAndExcludedOnesInNone() {
        WordQuery query = WordQuery.of("fire town").orElseThrow();
        assertThat(query.matches(Stream.of("A fire", "A town"))).isFalse();
        assertThat(query.matches(Stream.of("A fire", "Fire in town"))).isTrue();
        assertThat(WordQuery.of("fire -town").orElseThrow().matches(Stream.of("A fire", "A town")))
                .isFalse();
    }

    @Test
    void aQueryWithoutAWordIsNone() {
        assertThat(WordQuery.of(" -\"\" … ")).isEmpty();
    }
}
