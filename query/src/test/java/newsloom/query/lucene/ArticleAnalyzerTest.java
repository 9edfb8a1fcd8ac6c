package newsloom.query.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleAnalyzerTest {
    private final ArticleAnalyzer analyzer = new ArticleAnalyzer();

    /** Terms of one position are joined by a slash. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            en | The workers’ strikes     | the workers/=worker strikes/=strike
            en | Peace talks, news        | peace talks/=talk news
            en | Trump's and O’Brien      | trump and o brien
            en | US, U.S. and U.S.A.      | us/&us us/&us and usa
            en | Let us go at 5 a.m.      | let us go at 5 am/&am
            de | Müller, Møller           | muller/=mull/mueller moller/=moll/moeller
            de | die Flüsse               | die flusse/=fluss/fluesse
            tr | İzmir’de ISPARTA         | izmir de isparta/=ispar
            ar | الحكومة                  | حكومه/=حكوم
            ru | Путина в Reuters         | путина/=путин в reuters
            uk | сім’я                    | сімя
            fi | Helsingin                | helsingin/=helsing
            zh | 北京市 AI                | 北/北京 京/京市 市 ai/&ai
            xx | floods                   | floods
            """)
    void aTextHasStemsAndOtherSpellingsBesideItsWords(String language, String text, String terms) throws IOException {
        assertThat(String.join(" ", terms(Locale.forLanguageTag(language), text)))
                .isEqualTo(terms);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            floods        | [[floods]]
            US            | [[&us]]
            U.S.          | [[&us]]
            us            | [[us]]
            USA           | [[usa]]
            Müller        | [[muller, mueller]]
            covid-19      | [[covid], [19]]
            北京市        | [[北京], [京市]]
            水            | [[水]]
            Trump’s       | [[trump]]
            's            | [[s]]
            """)
    void aQueryHasTheWordsAlone(String asked, String words) {
        assertThat(analyzer.words(asked)).hasToString(words);
    }

    @Test
    void theStemsOfAWordAreThoseOfEveryLanguageOfItsScript() {
        assertThat(analyzer.stems("floods"))
                .containsEntry("en", "flood")
                .containsEntry("fr", "flood")
                .containsEntry("et", "floods")
                .doesNotContainKey("ru");
        assertThat(analyzer.stems("выборы")).isEqualTo(Map.of("bg", "выборы", "ru", "выбор"));
        assertThat(analyzer.stems("the")).doesNotContainKey("en");
        assertThat(analyzer.stems("北京")).isEmpty();
    }

    @Test
    void everyTermKnowsWhereItsWordStands() throws IOException {
        String text = "Élysée’s “l’Ouest” U.S. 北京";
        List<String> marked = new ArrayList<>();
        try (TokenStream tokens = analyzer.of(Locale.FRENCH).tokenStream("text", text)) {
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                marked.add(text.substring(offset.startOffset(), offset.endOffset()));
            }
            tokens.end();
        }
        assertThat(marked.stream().distinct()).containsExactly("Élysée", "l", "Ouest", "U.S", "北", "北京", "京");
    }

    @Test
    void aWordOfAMillionLettersIsReadInPieces() throws IOException {
        assertThat(terms(Locale.ENGLISH, "a".repeat(1_000_000)))
                .hasSizeGreaterThan(200)
                .allSatisfy(term -> assertThat(term.length()).isLessThan(10_000));
    }

    private List<String> terms(Locale language, String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.of(language).tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (step.getPositionIncrement() > 0) {
                    terms.add(term.toString());
                } else {
                    terms.set(terms.size() - 1, terms.get(terms.size() - 1) + "/" + term);
                }
            }
            tokens.end();
        }
        return terms;
    }
}
