package newsloom.query.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsloom.model.Publisher;
import newsloom.model.Publishers;
import newsloom.query.ParsedQuery;
import newsloom.query.Query;
import newsloom.query.QueryParser;
import newsloom.query.SearchableArticle;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over an index as search has it, and article by article as {@code follow} has it: both find the same. */
class QueryTranslatorTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final ArticleAnalyzer analyzer = new ArticleAnalyzer();
    private final QueryTranslator translator = new QueryTranslator(
            analyzer,
            Publishers.of(List.of(
                    owned("courier.example", "Courier"), owned("courier-herald.example", "Herald of Saint-Jean"))));
    private final Directory directory = new ByteBuffersDirectory();

    private final List<SearchableArticle> articles = List.of(
            article(
                    "en",
                    "1",
                    "Oil price jumps",
                    "The price of crude oil rose by 5 % in New York.",
                    "The Courier",
                    "courier.example",
                    1),
            article(
                    "en",
                    "2",
                    "Floods hit the coast",
                    "Officials in Oilton warn of flooding; prices hold.",
                    "Wire",
                    "wire.example",
                    2),
            article(
                    "en",
                    "3",
                    "Let us go",
                    "Main roads closed. New York had the U.S. envoys.",
                    "Herald",
                    "courier-herald.example",
                    30),
            article("fr", "4", "Inondation à Maine", "Le prix du pétrole.", "Le Monde", "lemonde.example", 3),
            new SearchableArticle(
                    "", "5", "Oil", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));

    @BeforeEach
    void index() throws IOException {
        ArticleDocuments documents = new ArticleDocuments(analyzer);
        IndexWriterConfig config =
                new IndexWriterConfig(new KeywordAnalyzer()).setIndexSort(new Sort(ArticleDocuments.newestFirst()));
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (SearchableArticle article : articles) {
                writer.addDocument(documents.of(article));
                if (article.id().equals("3")) {
                    writer.commit(); // more than one segment
                }
            }
        }
    }

    @AfterEach
    void close() throws IOException {
        directory.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            oil                                | 1 5
            OIL -price                         | 5
            oil price                          | 1
            oil OR flood                       | 1 2 5
            flood                              | 2
            "flood"                            | ''
            "floods"                           | 2
            "flooding"                         | 2
            "oil price"                        | 1
            "price oil"                        | ''
            "oil price"~2                      | 1
            text:"oil price"~2                 | 1
            text:"oil price"~1                 | ''
            title:oil                          | 1 5
            text:oil                           | 1
            title:(flood OR inondation)        | 2 4
            oil*                               | 1 2 5
            inond*                             | 4
            "new york" NEAR/8 price            | 1
            price NEAR/8 "new york"            | 1
            text:(price NEAR/1 "new york")     | ''
            york NEAR/3 york                   | ''
            "new york" NEAR/5 york             | ''
            inondat* NEAR/2 maine              | 4
            (oil OR flood) NOT (york OR coast) | 5
            oil (york OR NOT price)            | 1 5
            us                                 | 3
            US                                 | 3
            title:US                           | ''
            maine                              | 4
            main                               | 3
            publisher:courier                  | 1
            publisher:"the courier"            | 1
            publisher:Herald                   | 3
            owner:"Courier Group"              | 1 3
            owner:"COURIER  group"             | 1 3
            publisher:"herald of saint-jean"   | 3
            owner:nobody                       | ''
            site:WIRE.example                  | 2
            language:en -oil                   | 2 3
            language:fr                        | 4
            published:2026-11-18               | 2
            published:2026-11-17..2026-11-18   | 2 4
            published:<36h                     | 1
            published:>7d                      | 3
            published:..2026-11-17             | 3 4
            oil -published:<9999d              | 5
            oil -language:en                   | 5
            reports:>=5                        | 1 2 3 4 5
            reports:>=5 york                   | 1 3
            """)
    void eachQueryFindsTheseArticles(String typed, String ids) throws IOException {
        Set<String> expected =
                Arrays.stream(ids.split(" ")).filter(id -> !id.isEmpty()).collect(Collectors.toSet());
        Query query = read(typed);
        assertThat(found(query)).isEqualTo(expected);
        ArticleMatcher matcher = new ArticleMatcher(analyzer, translator, query);
        assertThat(articles.stream()
                        .filter(article -> matcher.matches(article, NOW))
                        .map(SearchableArticle::id))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theLargestQueriesAreWithinWhatLuceneTakes() throws IOException {
        String near = IntStream.range(0, 128)
                .mapToObj(i -> (char) ('a' + i % 26) + "elections NEAR/9 " + (char) ('a' + i / 26) + "nationaux")
                .collect(Collectors.joining(" OR "));
        assertThat(found(read(near))).isEmpty();
        assertThat(found(read("oil ".repeat(256)))).containsExactlyInAnyOrder("1", "5");
        assertThat(found(read("京".repeat(4_096)))).isEmpty();
    }

    @Test
    void aBeginningOfTooManyWordsIsNotSearchedNearOthers() throws IOException {
        try (IndexWriter writer = new IndexWriter(
                directory,
                new IndexWriterConfig(new KeywordAnalyzer()).setIndexSort(new Sort(ArticleDocuments.newestFirst())))) {
            writer.addDocument(new ArticleDocuments(analyzer).of(ofManyWords()));
        }
        assertThat(found(read("con*"))).containsExactly("6");
        PrefixBounds bounds = new PrefixBounds(analyzer);
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            assertThat(bounds.objection(read("con* con1* NEAR/3 many"), reader)).isEmpty();
            assertThat(bounds.objection(read("title:(con* NEAR/3 many)"), reader))
                    .contains(
                            "More than 4,096 words begin with con, too many to look for beside other words: write more letters of it.");
            assertThat(bounds.objection(read("many-con*"), reader)).isPresent();
        }
        assertThat(found(read("con1* NEAR/3 con2"))).containsExactly("6");
    }

    @Test
    void norDoesItMatchAnArticleThatHasSoMany() {
        assertThat(matches(read("con* NEAR/3 con2"), ofManyWords())).isFalse();
        assertThat(matches(read("con1* NEAR/3 con2"), ofManyWords())).isTrue();
    }

    @Test
    void aPhraseIsNearItselfWhereItStandsTwice() {
        SearchableArticle twice = article("en", "7", "York", "New York and old New York.", "Wire", "wire.example", 1);
        assertThat(matches(read("\"new york\" NEAR/2 \"new york\""), twice)).isTrue();
        assertThat(matches(read("\"new york\" NEAR/1 \"new york\""), twice)).isFalse();
        assertThat(matches(read("\"old new york\" NEAR/2 \"old new york\""), twice))
                .isFalse();
    }

    private boolean matches(Query query, SearchableArticle article) {
        return new ArticleMatcher(analyzer, translator, query).matches(article, NOW);
    }

    private static SearchableArticle ofManyWords() {
        String text = IntStream.range(0, QueryTranslator.MOST_EXPANSIONS + 1)
                .mapToObj(i -> "con" + i)
                .collect(Collectors.joining(" "));
        return article("xx", "6", "Many", text, "Wire", "wire.example", 1);
    }

    private Set<String> found(Query query) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            ScoreDoc[] hits = searcher.search(translator.translate(query, NOW), 100).scoreDocs;
            Stream.Builder<String> ids = Stream.builder();
            for (ScoreDoc hit : hits) {
                String key = searcher.storedFields().document(hit.doc).get(ArticleDocuments.KEY);
                ids.add(key.substring(key.indexOf('/') + 1));
            }
            return ids.build().collect(Collectors.toSet());
        }
    }

    private static Query read(String typed) {
        assertThat(QueryParser.parse(typed)).isInstanceOf(ParsedQuery.class);
        return ((ParsedQuery) QueryParser.parse(typed)).query();
    }

    private static SearchableArticle article(
            String language, String id, String title, String text, String publisher, String site, int daysAgo) {
        return new SearchableArticle(
                language,
                id,
                title,
                Optional.of(text),
                Optional.of(site),
                Optional.of(publisher),
                Optional.of(NOW.minus(Duration.ofDays(daysAgo))));
    }

    private static Publisher owned(String site, String name) {
        return new Publisher(site, name, "Courier Group", false);
    }
}
