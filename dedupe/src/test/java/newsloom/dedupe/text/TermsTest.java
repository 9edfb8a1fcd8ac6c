package newsloom.dedupe.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
    private final Lexicon lexicon = new Lexicon(0, 0);

    @ParameterizedTest
    @CsvSource({
        "Fires, fire",
        "countries, country",
        "ties, tie",
        "cities, city",
        "bus, bus",
        "grass, grass",
        "Paris, paris",
        "was, was",
        "horses, horse",
        "WOMEN, women"
    })
    void takesEnglishPluralsForSingulars(String word, String term) {
        assertThat(term(word, true)).isEqualTo(term);
    }

    @ParameterizedTest
    @CsvSource({"Autos, autos", "ÜBER, über", "МОСТ, мост", "don’t, don't"})
    void foldsWordsOfOtherLanguagesToSmallLettersOnly(String word, String term) {
        assertThat(term(word, false)).isEqualTo(term);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,200     | 1200
            1.200     | 1200
            1200      | 1200
            1,234,567 | 1234567
            1.234.567 | 1234567
            3.5       | 3.5
            3,5       | 3.5
            1,200.5   | 1200.5
            2nd       | 2nd
            """)
    void writesEveryNumberInOneWay(String number, String term) {
        assertThat(term(number, true)).isEqualTo(term);
    }

    @Test
    void theSameWordIsTheSameTermWhereverItStands() {
        Tokens tokens = new Tokenizer(1_000).tokenize("Fire", "The fires. FIRE!");
        Terms terms = new Terms(lexicon, Inflection.ENGLISH);

        assertThat(terms.of(tokens, 0)).isEqualTo(terms.of(tokens, 2)).isEqualTo(terms.of(tokens, 3));
        assertThat(terms.of(tokens, 1)).isNotEqualTo(terms.of(tokens, 0));
    }

    private String term(String word, boolean plurals) {
        Tokens tokens = new Tokenizer(1_000).tokenize("", word);
        return lexicon.text(new Terms(lexicon, plurals ? Inflection.ENGLISH : Inflection.NONE).of(tokens, 0));
    }
}
