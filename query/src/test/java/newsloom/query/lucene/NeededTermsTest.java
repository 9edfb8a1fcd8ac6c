package newsloom.query.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsloom.model.Publishers;
import newsloom.query.ParsedQuery;
import newsloom.query.QueryParser;
import org.apache.lucene.index.Term;
import org.junit.jupiter.api.Test;

class NeededTermsTest {
    private final ArticleAnalyzer analyzer = new ArticleAnalyzer();
    private final QueryTranslator translator = new QueryTranslator(analyzer, Publishers.none());

    @Test
    void bothWordsThatAreNearEachOtherAreNeededWhateverTheLanguage() {
        assertThat(needed("title:(river NEAR/3 rose)"))
                .containsExactlyInAnyOrder(Set.of("title:?river"), Set.of("title:?rose"));
    }

    @Test
    void ofAlternativesOneIsNeededAndWhatIsLeftOutIsNot() {
        assertThat(needed("title:(\"oil price\" OR (snow AND ice)) NOT rain"))
                .containsExactlyInAnyOrder(
                        Set.of("title:oil", "title:?snow"),
                        Set.of("title:oil", "title:?ice"),
                        Set.of("title:price", "title:?snow"),
                        Set.of("title:price", "title:?ice"));
    }

    @Test
    void whatNobodyCanLookUpIsNotNeeded() {
        assertThat(needed("flo*")).isEmpty();
        assertThat(needed("snow OR flo*")).isEmpty();
        assertThat(needed("title:snow published:<24h")).containsExactly(Set.of("title:?snow"));
    }

    @Test
    void ofManyAlternativesNotAllThatIsNeededIsKept() {
        String pairs = IntStream.range(0, 60)
                .mapToObj(i -> "(left" + i + " AND right" + i + ")")
                .collect(Collectors.joining(" OR "));
        assertThat(needed("title:(" + pairs + ")"))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(32)
                .allMatch(set -> set.size() == 60);
    }

    private List<Set<String>> needed(String typed) {
        ParsedQuery read = (ParsedQuery) QueryParser.parse(typed);
        return NeededTerms.of(translator.translate(read.query(), new AskedWords(analyzer))).stream()
                .map(set -> set.stream().map(Term::toString).collect(Collectors.toSet()))
                .toList();
    }
}
