package newsloom.store.search;

import static newsloom.store.search.IndexedRows.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.model.Publishers;
import newsloom.query.ParsedQuery;
import newsloom.query.QueryParser;
import newsloom.store.ArrivedUpdate;
import newsloom.store.Positions;
import newsloom.store.Stories;
import newsloom.store.search.FoundArticle.Piece;
import newsloom.store.search.SearchRequest.Order;
import newsloom.store.search.SearchResult.Found;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article is written each second from noon on; the clock says an hour later. */
class SearchAsOfTest {
    private static final Clock CLOCK = Clock.fixed(NOON.plusSeconds(3_600), ZoneOffset.UTC);

    private final Path index;
    private final IndexedRows rows;

    SearchAsOfTest(@TempDir Path folder) {
        this.index = folder.resolve("search");
        this.rows = new IndexedRows(folder.resolve("newsloom.db"), index);
    }

    @AfterEach
    void close() {
        rows.close();
    }

    @Test
    void anArticleIsFoundByItsWordsOfThenHoweverFarTheIndexIs() throws IOException {
        rows.write("a", "Three people were hurt.");
        assertThat(ids("three", second(1))).as("without an index").containsExactly("a");
        rows.bringIndexUp();
        rows.write("a", "Five people were hurt.");
        rows.write("b", "Five ships sank.");
        rows.write("a", "Six people were hurt.");
        requireWordsOfThen();
        rows.bringIndexUp();
        requireWordsOfThen();
        rows.write("a", "Seven people were hurt.");
        requireWordsOfThen();
        rows.bringIndexUp();
        requireWordsOfThen();
    }

    private void requireWordsOfThen() {
        assertThat(ids("three", second(1))).containsExactly("a");
        assertThat(ids("three", second(2))).isEmpty();
        assertThat(ids("five", second(1))).isEmpty();
        assertThat(ids("five", second(2))).containsExactly("a");
        assertThat(ids("five", second(3))).containsExactly("b", "a");
        assertThat(ids("five", second(4))).containsExactly("b");
        assertThat(ids("six", second(4))).containsExactly("a");
        assertThat(asOf("hurt OR ships", second(3)).hits()).isEqualTo(2);
        assertThat(ids("three", second(3_600))).as("now").isEmpty();
    }

    @Test
    void itIsShownAsItWasWrittenThenWithThePartsThatItMatched() {
        rows.write("a", "Three people were hurt.");
        rows.write("a", "Five people were hurt, and none of three.");
        SearchRequest explained = new SearchRequest(query("three OR five"), Order.RECENT, 10, true);
        FoundArticle then = found(explained.asOf(Optional.of(second(1))))
                .stories()
                .get(0)
                .articles()
                .get(0);
        assertThat(then.article().article().text()).isEqualTo("Three people were hurt.");
        assertThat(then.clauses()).containsExactly("three");
        assertThat(then.passages().get(0).pieces()).startsWith(new Piece("Three", true));
    }

    @Test
    void theStoryIsThatOfThenAndSoIsWhatIsAskedOfIt() {
        rows.write("a", "Rain fell.");
        rows.write("b", "Rain fell again.");
        tell("s", 1, second(10), "a", "b");
        tell("s", 2, second(20), "a");
        tell("t", 3, second(20), "b", "c", "d");
        assertThat(stories("rain", second(5))).as("in no story yet").isEmpty();
        assertThat(ids("rain", second(5))).containsExactly("b", "a");
        assertThat(stories("rain", second(10))).containsExactly("s");
        assertThat(stories("rain", second(20))).containsExactly("t", "s");
        assertThat(stories("rain articles:>=2", second(19))).containsExactly("s");
        assertThat(stories("rain articles:>=2", second(20))).containsExactly("t");
        assertThat(ids("rain story:t", second(19))).isEmpty();
    }

    @Test
    void agesAreCountedFromThen() {
        rows.write("a", "Rain fell.");
        rows.write("b", "Rain fell again.");
        Instant later = second(1).plusSeconds(600);
        Clock tomorrow = Clock.fixed(NOON.plusSeconds(86_400), ZoneOffset.UTC);
        SearchRequest young = new SearchRequest(query("rain published:<1h"), Order.RECENT, 10, true);
        StorySearch search = new StorySearch(index, rows.store(), Publishers.none(), tomorrow);
        assertThat(((Found) search.search(young)).hits()).isZero();
        Found then = (Found) search.search(young.asOf(Optional.of(later)));
        assertThat(then.hits()).isEqualTo(2);
        assertThat(then.stories().get(0).articles().get(0).clauses()).containsExactly("rain", "published:<1h");
    }

    @Test
    void whatWasForgottenSinceIsNotBroughtBack() throws IOException {
        rows.write("a", "Three were hurt.");
        rows.write("a", "Five were hurt.");
        rows.bringIndexUp();
        rows.store().forget("a", "ann", second(9));
        assertThat(ids("three", second(1))).isEmpty();
        rows.bringIndexUp();
        assertThat(ids("three", second(1))).isEmpty();
        assertThat(ids("hurt", second(1))).isEmpty();
    }

    @Test
    void ofATimeBeforeAnythingCameThatIsSaidAndATimeToComeIsNow() {
        assertThat(asOf("rain", second(0)).remark())
                .as("where nothing is stored")
                .isEmpty();
        rows.write("a", "Rain fell.");
        Found before = asOf("rain", NOON);
        assertThat(before.hits()).isZero();
        assertThat(before.remark())
                .contains("Nothing had arrived by 2026-11-01T12:00:00Z: the first that is stored came at"
                        + " 2026-11-01T12:00:01Z.");
        assertThat(asOf("rain", Instant.MIN).hits()).isZero();
        assertThat(asOf("rain", second(1)).remark()).isEmpty();
        assertThat(ids("rain", Instant.MAX)).containsExactly("a");
    }

    @Test
    void ofATimeBeforeStoriesWereMadeAnewItIsSaidWhichAreKnown() {
        rows.write("a", "Rain fell.");
        tell("s", 1, second(10), "a");
        assertThat(asOf("rain", second(5)).remark()).isEmpty();
        rows.store().save(2, List.of(told("t", 1, second(100), "a")), new Positions("g2.stories", Map.of(0, 1L)));
        rows.store().activate(2);
        assertThat(asOf("rain", second(10)).remark())
                .contains("The stories were made anew (newsloom reprocess): of before 2026-11-01T12:01:40Z only those"
                        + " are known that it left as they were.");
        assertThat(stories("rain", second(100))).containsExactly("t");
        assertThat(asOf("rain", second(100)).remark()).isEmpty();
    }

    @Test
    void theIndexHoldsEachWordingOnceHoweverItIsFollowed() throws IOException {
        for (int i = 0; i < 9; i++) {
            rows.write("a", "Wording " + i + ".");
            if (i % 2 == 0) {
                rows.bringIndexUp();
            }
        }
        rows.write("b", "Another.");
        rows.bringIndexUp();
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index))) {
            assertThat(reader.numDocs()).isEqualTo(10);
        }
        assertThat(new IndexCheck(index, rows.store()).find()).isEqualTo(new IndexCheck.Finding.Whole());
        rows.store().forget("a", "ann", second(20));
        rows.bringIndexUp();
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index))) {
            assertThat(reader.numDocs()).isEqualTo(1);
        }
    }

    private static Instant second(int second) {
        return NOON.plusSeconds(second);
    }

    private void tell(String story, long number, Instant at, String... articles) {
        rows.store().save(1, List.of(told(story, number, at, articles)), new Positions("stories", Map.of(0, number)));
    }

    private static ArrivedUpdate told(String story, long number, Instant at, String... articles) {
        return new ArrivedUpdate(Stories.story(story, number, articles), at);
    }

    private Found asOf(String typed, Instant time) {
        return found(new SearchRequest(query(typed), Order.RECENT, 100, false).asOf(Optional.of(time)));
    }

    private Found found(SearchRequest request) {
        return (Found) new StorySearch(index, rows.store(), Publishers.none(), CLOCK).search(request);
    }

    private List<String> ids(String typed, Instant time) {
        return asOf(typed, time).stories().stream()
                .flatMap(story -> story.articles().stream())
                .map(each -> each.article().article().id())
                .toList();
    }

    private List<String> stories(String typed, Instant time) {
        return asOf(typed, time).stories().stream()
                .flatMap(found -> found.story().stream())
                .map(story -> story.id())
                .toList();
    }

    private static newsloom.query.Query query(String typed) {
        return ((ParsedQuery) QueryParser.parse(typed)).query();
    }
}
