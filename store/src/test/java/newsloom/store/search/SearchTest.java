package newsloom.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.model.Article;
import newsloom.model.Publisher;
import newsloom.model.Publishers;
import newsloom.query.ParsedQuery;
import newsloom.query.QueryParser;
import newsloom.store.ArrivedArticle;
import newsloom.store.ArrivedUpdate;
import newsloom.store.Positions;
import newsloom.store.StoreUnavailableException;
import newsloom.store.Stories;
import newsloom.store.StoryStore;
import newsloom.store.search.FoundArticle.Piece;
import newsloom.store.search.SearchRequest.Order;
import newsloom.store.search.SearchResult.Found;
import newsloom.store.sql.SqlStoryStore;
import newsloom.store.sql.StoreSettings;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final Path folder;
    private final Path index;
    private StoryStore store;
    private Publishers publishers = Publishers.none();
    private int written;

    SearchTest(@TempDir Path folder) {
        this.folder = folder;
        this.index = folder.resolve("search");
        this.store = open("newsloom.db");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aStoryIsFoundByTheWordsOfItsArticlesWhetherTheyAreIndexedOrNot() throws IOException {
        write("flood", "Flood in Norra", "The river rose and flooded the old town.");
        write("fire", "Fire in Lesk", "A warehouse burnt down.");
        tell("s", 1, "flood");
        assertThat(ids(search("flooded"))).containsExactly("flood");
        bringIndexUp();
        write("storm", "Storm over Norra", "Trees fell, and the river flooded a camp.");
        tell("t", 2, "storm");
        assertThat(ids(search("river flood"))).containsExactly("storm", "flood");
        bringIndexUp();
        Found found = search("river flood");
        assertThat(ids(found)).containsExactly("storm", "flood");
        assertThat(found.hits()).isEqualTo(2);
        assertThat(found.isExact()).isTrue();
        assertThat(found.remark()).isEmpty();
        assertThat(found.stories())
                .extracting(story -> story.story().orElseThrow().id())
                .containsExactly("t", "s");
    }

    @Test
    void whatAnArticleSaidBeforeIsNotFoundAnyMore() throws IOException {
        write("a", "Three hurt", "Three people were hurt.");
        bringIndexUp();
        write("a", "Five hurt", "Five people were hurt.");
        assertThat(ids(search("three"))).isEmpty();
        assertThat(ids(search("five"))).containsExactly("a");
        bringIndexUp();
        assertThat(ids(search("three"))).isEmpty();
        assertThat(ids(search("five"))).containsExactly("a");
    }

    @Test
    void anArticleInNoStoryIsFoundAndMarkedSo() {
        write("a", "Rain", "It rains.");
        assertThat(search("rain").stories()).singleElement().satisfies(found -> {
            assertThat(found.story()).isEmpty();
            assertThat(found.articles()).hasSize(1);
        });
    }

    @Test
    void thePassagesThatFitAreGivenWithTheirWordsMarked() {
        write("a", "Talks in Moscow", "Nothing here. The Lachin corridor was on the table in Moscow. Nor here.");
        assertThat(marked(search("\"lachin corridor\" Moscow")))
                .containsExactly("Talks in [Moscow]", "The [Lachin corridor] was on the table in [Moscow]. ");
        assertThat(marked(search("corr* NEAR/3 table")))
                .containsExactly("The Lachin [corridor] was on the [table] in Moscow. ");
    }

    @Test
    void whichPartsOfTheQueryAnArticleMatchesIsSaidWhereItIsAsked() {
        write("a", "Flood", "The river rose.");
        FoundArticle found = found(new SearchRequest(query("flood OR fire"), Order.RECENT, 10, true))
                .stories()
                .get(0)
                .articles()
                .get(0);
        assertThat(found.clauses()).containsExactly("flood");
    }

    @Test
    void theBestTheNewestOrTheLargestComesFirst() {
        write("passing", "Weather", "Much was said, and then somebody said rain among a hundred other things.");
        write("rain", "Rain, rain", "Rain and rain.");
        write("last", "Sports", "The rain stopped play, and everybody went home after a long and cold day out.");
        tell("s", 1, "passing", "x", "y");
        tell("t", 2, "rain");
        tell("u", 3, "last");
        assertThat(stories(Order.RECENT)).containsExactly("u", "t", "s");
        assertThat(stories(Order.BEST)).startsWith("t");
        assertThat(stories(Order.SIZE)).startsWith("s");
    }

    @Test
    void whatIsAskedOfStoriesIsHeldAgainstTheirs() {
        write("a", "Rain", "It rains.");
        write("b", "Rain", "It rains again.");
        tell("s", 1, "a", "x", "y");
        tell("t", 2, "b");
        Found found = search("rain articles:>=3");
        assertThat(ids(found)).containsExactly("a");
        assertThat(found.hits()).isEqualTo(1);
        assertThat(found.isExact()).isTrue();
        assertThat(ids(search("rain story:t"))).containsExactly("b");
    }

    @Test
    void anIndexOfOtherRowsOrADamagedOneIsBuiltAnew() throws IOException {
        write("a", "Rain", "It rains.");
        bringIndexUp();
        store.close();
        store = open("other.db");
        write("b", "Rain", "It rains elsewhere.");
        assertThat(ids(search("rain"))).containsExactly("b");
        bringIndexUp();
        assertThat(ids(search("rain"))).containsExactly("b");

        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.write(file, "damaged".getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(ids(search("rain"))).containsExactly("b");
        bringIndexUp();
        assertThat(ids(search("rain"))).containsExactly("b");
    }

    @Test
    void whereTheLogDoesNotReachBackTheIndexIsBuiltAnewAndSearchesSayWhatTheyMiss() throws IOException {
        write("a", "Rain", "It rains.");
        bringIndexUp();
        write("b", "Rain", "It rains again.");
        store.forgetChanges(NOON.plusSeconds(100));
        Found behind = search("rain");
        assertThat(ids(behind)).containsExactly("a");
        assertThat(behind.remark().orElseThrow()).contains("not everything was looked at");
        bringIndexUp();
        assertThat(ids(search("rain"))).containsExactly("b", "a");
    }

    @Test
    void afterWhateverHappenedAnIndexFindsWhatTheRowsHold() throws IOException {
        Random random = new Random(3);
        List<String> words = List.of("rain", "snow", "flood", "fire", "storm", "quake");
        for (int round = 0; round < 12; round++) {
            for (int i = 0; i < 25; i++) {
                String text = words.get(random.nextInt(6)) + " and " + words.get(random.nextInt(6));
                write("a" + random.nextInt(60), "Report " + i, text);
            }
            try (ArticleIndex killed = ArticleIndex.open(FSDirectory.open(index), store)) {
                killed.advance(() -> false);
                if (random.nextBoolean()) {
                    killed.commit();
                }
            }
            for (String word : words) {
                assertThat(ids(search(word))).containsExactlyInAnyOrderElementsOf(holding(word));
            }
        }
    }

    @Test
    void itFollowsTheRowsAndASecondOneSaysThatAnotherDoes() throws IOException {
        SearchIndexer indexer = SearchIndexer.open(index, store, Clock.systemUTC());
        Thread thread = new Thread(indexer, "index");
        thread.start();
        write("a", "Rain", "It rains.");
        await().until(() -> isIndexed());
        assertThat(indexer.notReady()).isEmpty();
        assertThatThrownBy(() -> ArticleIndex.open(FSDirectory.open(index), store))
                .isInstanceOf(LockObtainFailedException.class);
        assertThatThrownBy(() -> SearchIndexer.open(index, store, Clock.systemUTC()))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("The search index " + index + " cannot be written: another newsloom (process "
                        + ProcessHandle.current().pid() + ") writes it. One process does at a time: stop that one, or"
                        + " choose another folder with --data.");
        SearchIndexer second = new SearchIndexer(index, FSDirectory::open, store, Clock.systemUTC());
        Thread waiting = new Thread(second, "second");
        waiting.start();
        await().until(() -> second.notReady().orElse("").contains("another newsloom (process "));
        indexer.close();
        write("b", "Rain", "It rains again.");
        await().until(() -> isIndexed());
        second.close();
        assertThat(second.failure()).isEmpty();
    }

    @Test
    void whatIsSaidOfPublishersIsSearchedWithoutAnotherIndex() throws IOException {
        write("rain", "Rain", "It rains.");
        bringIndexUp();
        assertThat(search("owner:\"Courier Group\"").stories()).isEmpty();
        publishers = Publishers.of(List.of(new Publisher("example post", "Morning Post", "Courier Group", false)));
        assertThat(ids(search("owner:\"Courier Group\""))).containsExactly("rain");
        assertThat(ids(search("publisher:\"morning post\""))).containsExactly("rain");
    }

    @Test
    void whatIsNoLongerStoredIsNoLongerFound() throws IOException {
        write("old", "Rain", "It rains.");
        write("new", "Rain", "It rains again.");
        bringIndexUp();
        assertThat(ids(search("rain"))).containsExactly("new", "old");
        store.dropTexts(NOON.plusSeconds(2), NOON, 10);
        assertThat(ids(search("rain"))).as("without the writer of the index").containsExactly("new");
        assertThat(search("rain").hits()).isOne();
        bringIndexUp();
        assertThat(ids(search("rain"))).containsExactly("new");
        assertThat(search("rain").hits()).isOne();
    }

    private boolean isIndexed() {
        try (var directory = org.apache.lucene.store.FSDirectory.open(index)) {
            return IndexState.read(directory, store)
                    .filter(state -> state.change() == store.lastChange())
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoryStore open(String file) {
        StoryStore opened = SqlStoryStore.open(StoreSettings.at("jdbc:sqlite:" + folder.resolve(file)));
        opened.activate(1);
        return opened;
    }

    private void write(String id, String title, String text) {
        written++;
        Article article = new Article(
                id,
                Optional.of(URI.create("https://example.org/" + id)),
                Optional.of("Example Post"),
                Optional.of(title),
                text,
                Optional.of(NOON.plusSeconds(written)),
                Locale.ENGLISH);
        store.saveArticles(
                List.of(new ArrivedArticle(article, NOON.plusSeconds(written), written)),
                new Positions("articles", Map.of(0, (long) written)));
    }

    private void tell(String story, long number, String... articles) {
        store.save(
                1,
                List.of(new ArrivedUpdate(Stories.story(story, number, articles), NOON)),
                new Positions("stories", Map.of(0, number)));
    }

    private void bringIndexUp() throws IOException {
        try (ArticleIndex written = ArticleIndex.open(FSDirectory.open(index), store)) {
            while (written.advance(() -> false)) {
                written.commit();
            }
            written.commit();
        }
    }

    private Found search(String typed) {
        return found(new SearchRequest(query(typed), Order.RECENT, 100, false));
    }

    private List<String> stories(Order order) {
        return found(new SearchRequest(query("rain"), order, 10, false)).stories().stream()
                .map(found -> found.story().orElseThrow().id())
                .toList();
    }

    private Found found(SearchRequest request) {
        return (Found) new StorySearch(index, store, publishers, CLOCK).search(request);
    }

    private static newsloom.query.Query query(String typed) {
        return ((ParsedQuery) QueryParser.parse(typed)).query();
    }

    private static List<String> ids(Found found) {
        return found.stories().stream()
                .flatMap(story -> story.articles().stream())
                .map(each -> each.article().article().id())
                .toList();
    }

    private static List<String> marked(Found found) {
        return found.stories().stream()
                .flatMap(story -> story.articles().stream())
                .flatMap(article -> article.passages().stream())
                .map(passage ->
                        passage.pieces().stream().map(SearchTest::marked).collect(Collectors.joining()))
                .toList();
    }

    private static String marked(Piece piece) {
        return piece.isAskedFor() ? "[" + piece.words() + "]" : piece.words();
    }

    private List<String> holding(String word) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            store.article("a" + i)
                    .filter(each -> each.article().text().contains(word))
                    .ifPresent(each -> ids.add(each.article().id()));
        }
        return ids;
    }
}
