package newsloom.query.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.model.Publishers;
import newsloom.query.LanguageCase;
import newsloom.query.ParsedQuery;
import newsloom.query.QueryParser;
import newsloom.query.SearchableArticle;
import org.junit.jupiter.api.Test;

/** Which of the cases that were written first are not right. */
class LanguageTest {
    private final ArticleAnalyzer analyzer = new ArticleAnalyzer();
    private final QueryTranslator translator = new QueryTranslator(analyzer, Publishers.none());

    @Test
    void allButTwoOfThe60CasesAreRight() {
        List<LanguageCase> wrong = LanguageCase.all().stream()
                .filter(each -> finds(each) != each.found())
                .toList();
        assertThat(wrong)
                .as("Lucene's common analyzers have no stemmer for Polish")
                .extracting(LanguageCase::query)
                .containsExactly("powódź", "wybory");
    }

    private boolean finds(LanguageCase each) {
        ParsedQuery read = (ParsedQuery) QueryParser.parse(each.query());
        SearchableArticle article = new SearchableArticle(
                each.language().getLanguage(),
                "a",
                "1",
                Optional.of(each.text()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new ArticleMatcher(analyzer, translator, read.query()).matches(article, Instant.EPOCH);
    }
}
