package newsloom.dedupe.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import newsloom.dedupe.parameter.Parameters;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    @Test
    void everyEnglishPlaceIsKnownToAtLeastOneArticleInTwoHundred() {
        Lexicon lexicon = KnownLanguages.lexicon("en", Parameters.defaults());
        Terms terms = new Terms(lexicon, Inflection.ENGLISH);

        for (String place : KnownLanguages.table("en").places()) {
            int term = terms.of(place);
            assertThat(lexicon.idf(term)).as(place).isLessThan((float) Math.log(200) + .1f);
            assertThat(lexicon.isMostlyCapital(term)).as(place).isTrue();
        }
    }

    @Test
    void aCountedBackgroundLeavesWordsItDoesNotKnowRare() {
        Lexicon lexicon = KnownLanguages.lexicon("en", Parameters.defaults());

        assertThat(idf(lexicon, "zyxwvut")).isGreaterThan(8);
        assertThat(idf(lexicon, "the")).isLessThan(1);
    }

    @Test
    void withoutACountedBackgroundTheTableOfWordsSupposesOne() {
        Lexicon lexicon = KnownLanguages.lexicon("de", Parameters.defaults());

        assertThat(idf(lexicon, "und")).isCloseTo((float) Math.log(2), within(.1f));
        assertThat(idf(lexicon, "regierung")).isCloseTo((float) Math.log(20), within(.1f));
        assertThat(idf(lexicon, "frankreich")).isCloseTo((float) Math.log(200), within(.1f));
        assertThat(idf(lexicon, "zyxwvut")).isCloseTo((float) Math.log(1_000), within(.1f));
    }

    @Test
    void aLanguageWithoutTableStartsWithNothing() {
        Lexicon lexicon = KnownLanguages.lexicon("xx", Parameters.defaults());

        assertThat(lexicon.size()).isZero();
        assertThat(idf(lexicon, "zyxwvut")).isCloseTo((float) Math.log(2), within(.1f));
    }

    @Test
    void whatTheStreamShowsComesOnTop() {
        Lexicon lexicon = KnownLanguages.lexicon("de", Parameters.defaults());
        int term = new Terms(lexicon, Inflection.NONE).of("zyxwvut");
        float before = lexicon.idf(term);

        lexicon.sawArticle(new int[] {term}, 1);

        assertThat(lexicon.idf(term)).isLessThan(before);
    }

    private static float idf(Lexicon lexicon, String word) {
        return lexicon.idf(lexicon.id(word.toCharArray(), word.length()));
    }
}
