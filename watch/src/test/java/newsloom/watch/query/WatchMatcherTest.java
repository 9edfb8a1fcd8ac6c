package newsloom.watch.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsloom.model.Publishers;
import newsloom.model.watch.MatchedWords;
import newsloom.model.watch.MatchedWords.Part;
import newsloom.query.ParsedQuery;
import newsloom.query.Query;
import newsloom.query.QueryParser;
import newsloom.query.SearchableArticle;
import newsloom.query.lucene.ArticleAnalyzer;
import newsloom.query.lucene.QueryTranslator;
import org.junit.jupiter.api.Test;

class WatchMatcherTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final SearchableArticle FLOOD = flood(
            "The river Orl rose by two metres; the Lachin corridor is flooded.", NOON.minus(Duration.ofHours(30)));

    private final ArticleAnalyzer analyzer = new ArticleAnalyzer();
    private final WatchMatcher watches = new WatchMatcher(analyzer, new QueryTranslator(analyzer, Publishers.none()));

    @Test
    void saysByWhichWordsEachWatchMatches() {
        watches.put(Map.of(
                "near", query("river NEAR/3 rose"),
                "either", query("flood OR snow"),
                "phrase", query("\"lachin corridor\" NOT snow"),
                "none", query("snow")));

        assertThat(watches.match(FLOOD, NOON))
                .containsExactly(
                        new WatchMatch("either", List.of(words(Part.TITLE, "Floods"), words(Part.TEXT, "flooded"))),
                        new WatchMatch("near", List.of(words(Part.TEXT, "river"), words(Part.TEXT, "rose"))),
                        new WatchMatch("phrase", List.of(words(Part.TEXT, "Lachin corridor"))));
    }

    @Test
    void anotherQueryOfItsNameTakesThePlaceOfTheOneBefore() {
        watches.put(Map.of("a", query("river"), "b", query("river")));
        watches.put(Map.of("a", query("snow")));
        assertThat(named(FLOOD)).containsExactly("b");
        watches.remove(List.of("b"));
        assertThat(named(FLOOD)).isEmpty();
    }

    @Test
    void aWordIsFoundAlsoWhereItIsAskedForAfterSomethingOfItsLanguageCame() {
        watches.put(Map.of("one", query("snow")));
        assertThat(named(FLOOD)).isEmpty();
        watches.put(Map.of("other", query("metre")));
        assertThat(named(FLOOD)).containsExactly("other");
    }

    @Test
    void meansAnAgeAtArrival() {
        watches.put(Map.of(
                "young", query("river published:<48h"),
                "old", query("river published:>24h"),
                "younger", query("river published:<24h")));
        assertThat(named(FLOOD)).containsExactly("old", "young");
        assertThat(watches.match(FLOOD, NOON.minus(Duration.ofHours(12))))
                .extracting(WatchMatch::watch)
                .containsExactly("young", "younger");
        assertThat(named(flood("The river rose.", Instant.MIN))).containsExactly("old");
        assertThat(named(flood("The river rose.", Instant.MAX))).containsExactly("young", "younger");
    }

    /** As search refuses it, and others go on. */
    @Test
    void aBeginningOfTooManyWordsMatchesNothing() {
        watches.put(Map.of("wide", query("con* NEAR/2 con1"), "other", query("con1")));
        String many = IntStream.range(0, 4_200).mapToObj(i -> "con" + i).collect(Collectors.joining(" "));
        assertThat(named(flood(many, NOON))).containsExactly("other");
    }

    @Test
    void manyAreTakenAtOnce() {
        watches.put(IntStream.range(0, 1_000)
                .boxed()
                .collect(Collectors.toMap(i -> "w" + i, i -> query("word" + i + " AND river"))));
        assertThat(named(flood("The river said word7 and word777.", NOON))).containsExactly("w7", "w777");
    }

    private List<String> named(SearchableArticle article) {
        return watches.match(article, NOON).stream().map(WatchMatch::watch).toList();
    }

    private static MatchedWords words(Part part, String words) {
        String all = part == Part.TITLE ? FLOOD.title() : FLOOD.text().orElseThrow();
        int from = all.indexOf(words);
        return new MatchedWords(part, from, from + words.length());
    }

    private static SearchableArticle flood(String text, Instant published) {
        return new SearchableArticle(
                "en",
                "a",
                "Floods in Norra",
                Optional.of(text),
                Optional.of("post.example"),
                Optional.of("Post"),
                Optional.of(published));
    }

    private static Query query(String typed) {
        return ((ParsedQuery) QueryParser.parse(typed)).query();
    }
}
