package newsloom.query.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            en | The workers’ strikes     | the workers/=en:worker strikes/=en:strike
            en | Peace talks, news        | peace/=en:peace talks/=en:talk news/=en:news
            en | Trump's and O’Brien      | trump/=en:trump and o brien/=en:brien
            en | US, U.S. and U.S.A.      | us/=us us/=us and usa/=en:usa
            en | Let us go at 5 a.m.      | let/=en:let us go at 5 am/=am
            de | Müller, Møller           | muller/=de:mull/mueller moller/=de:moll/moeller
            de | die Flüsse               | die flusse/=de:fluss/fluesse
            tr | İzmir’de ISPARTA         | izmir/=tr:izmir de isparta/=tr:ispar
            ar | الحكومة                  | حكومه/=ar:حكوم
            ru | Путина в Reuters         | путина/=ru:путин в reuters
            uk | сім’я                    | сімя
            fi | Helsingin                | helsingin/=fi:helsing
            zh | 北京市 AI                | 北/北京 京/京市 市 ai/=ai
            xx | floods                   | floods
            """)
    void aTextHasStemsAndOtherSpellingsBesideItsWords(String language, String text, String terms) throws IOException {
        assertThat(String.join(" ", terms(Locale.forLanguageTag(language), text)))
                .isEqualTo(terms);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            floods        | [[floods]]
            US            | [[=us]]
            U.S.          | [[=us]]
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
                .contains("=en:flood", "=fr:flood", "=et:floods")
                .doesNotContain("=ru:floods");
        assertThat(analyzer.stems("выборы")).containsExactly("=bg:выборы", "=ru:выбор");
        assertThat(analyzer.stems("the")).doesNotContain("=en:the");
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
