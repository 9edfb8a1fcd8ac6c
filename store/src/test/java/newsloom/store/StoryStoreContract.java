package newsloom.store;

import static newsloom.store.Stories.arrived;
import static newsloom.store.Stories.head;
import static newsloom.store.Stories.heads;
import static newsloom.store.Stories.member;
import static newsloom.store.Stories.merged;
import static newsloom.store.Stories.randomTale;
import static newsloom.store.Stories.story;
import static newsloom.store.Stories.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsloom.model.ArticleKey;
import newsloom.model.PublicationDate;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.KnownStories;
import newsloom.model.story.Membership;
import newsloom.model.story.Story;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryPart;
import newsloom.model.story.StoryUpdate;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StoryPage;
import org.junit.jupiter.api.Test;

/** What every store must hold to, whatever database is behind it. */
public abstract class StoryStoreContract extends DeliveriesContract {

    /** What the content of a row says. */
    protected abstract <T extends StoryPart> T part(String content, Class<T> type);

    @Test
    void aStoryAndItsMembersComeBackAsTheyWereSaved() {
        StoryUpdate told = story("s", 3, "b", "a", "c");
        assertThat(save(told)).isEqualTo(4);
        assertThat(store.current("s")).contains(told.heads().get(0));
        assertThat(membersOf("s")).containsExactlyInAnyOrderElementsOf(told.memberships());
        assertThat(store.current("unknown")).isEmpty();
        assertThat(membersOf("unknown")).isEmpty();
    }

    @Test
    void theRowsKnowWhereTheyCameFromAndPositionsInTopicsThatBecameOthersAreForgotten() {
        assertThat(store.origin()).isEmpty();
        Origin first = new Origin("k1", "news.", Map.of("news.stories", "s1", "news.g2.stories", "t1"));
        store.comeFrom(first);
        store.save(1, List.of(), new Positions("news.stories", Map.of(0, 7L)));
        store.save(1, List.of(), new Positions("news.g2.stories", Map.of(0, 9L)));

        Origin second = new Origin("k1", "news.", Map.of("news.stories", "s2", "news.g2.stories", "t1"));
        store.comeFrom(second);
        assertThat(store.origin()).contains(second);
        assertThat(store.positions("news.stories")).isEmpty();
        assertThat(store.positions("news.g2.stories")).containsEntry(0, 9L);

        store.comeFrom(new Origin("k2", "news.", Map.of("news.stories", "s2")));
        assertThat(store.positions("news.g2.stories")).isEmpty();
    }

    @Test
    void theStoriesThatAreReadAreCountedWithoutThoseThatBecamePartOfOthers() {
        assertThat(store.count()).isZero();
        save(story("s", 1, "a"));
        save(story("t", 2, "b"));
        save(heads(merged("m", 3, "s")));
        store.save(3, arrived(List.of(story("u", 1, "c"))), new Positions("stories", Map.of()));
        assertThat(store.count()).isEqualTo(2);
    }

    @Test
    void theLatestGenerationIsTheOneThatHasRows() {
        assertThat(store.latest()).isEqualTo(store.generation());
        store.save(3, arrived(List.of(story("s", 1, "a"))), new Positions("stories", Map.of()));
        assertThat(store.latest()).isEqualTo(3);
    }

    @Test
    void anArticleIsFoundByItsIdAndByItsUrlHoweverLong() {
        String url = new Random(1)
                .ints(10_000, 'a', 'z')
                .collect(
                        () -> new StringBuilder("https://example.org/"),
                        StringBuilder::appendCodePoint,
                        StringBuilder::append)
                .toString();
        Membership first = member(article("en", "a", url + "1", Optional.empty()), "s", 1, Optional.empty());
        Membership second = member(article("en", "b", url + "2", Optional.empty()), "s", 1, Optional.empty());
        save(new StoryUpdate(1, List.of(first, second), List.of(head("s", 1, 2, "a"))));

        assertThat(store.membership("b")).contains(second);
        assertThat(store.membership(url + "1")).contains(first);
        assertThat(store.membership(url + "2")).contains(second);
        assertThat(store.membership("unknown")).isEmpty();
        assertThat(store.membership(url)).isEmpty();
    }

    @Test
    void idsAreFoundByTheirBeginnings() {
        Stream.of("ab1", "ab2", "ab3", "ab4", "abc", "b%", "b_")
                .forEach(id -> save(new StoryUpdate(
                        1,
                        List.of(member(
                                article("en", id, "https://x.example", Optional.empty()), id, 1, Optional.empty())),
                        List.of(head(id, 1, 1, id)))));

        assertThat(store.idsBeginning("ab")).containsExactly("ab1", "ab2", "ab3");
        assertThat(store.idsBeginning("abc")).containsExactly("abc");
        assertThat(store.idsBeginning("abcd")).isEmpty();
        assertThat(store.idsBeginning("b%")).containsExactly("b%");
        assertThat(store.idsBeginning("AB")).isEmpty();
    }

    @Test
    void anIdIsAnArticlesOwnWithinItsLanguageOnly() {
        Membership english =
                member(article("en", "a", "https://example.org", Optional.empty()), "s", 1, Optional.empty());
        Membership german =
                member(article("de", "a", "https://example.de", Optional.empty()), "t", 1, Optional.empty());
        save(new StoryUpdate(1, List.of(english, german), List.of(head("s", 1, 1, "a"), head("t", 1, 1, "a"))));

        assertThat(membersOf("s")).containsExactly(english);
        assertThat(membersOf("t")).containsExactly(german);
        assertThat(store.firstArticles(List.of("t", "unknown", "s"), 5))
                .isEqualTo(Map.of("s", List.of(english.article()), "t", List.of(german.article())));
        assertThat(store.membership("a")).contains(german);
    }

    @Test
    void membersAreInTheOrderOfTheirDatesAndThoseWithoutOneLast() {
        Membership undated =
                member(article("en", "a", "https://a.example", Optional.empty()), "s", 1, Optional.empty());
        Membership late =
                member(article("en", "b", "https://b.example", date("2023-05-27T00:00:00Z")), "s", 1, Optional.empty());
        Membership ancient =
                member(article("en", "c", "https://c.example", date("1066-10-14T00:00:00Z")), "s", 1, Optional.empty());
        save(new StoryUpdate(1, List.of(undated, late, ancient), List.of(head("s", 1, 3, "a"))));

        assertThat(membersOf("s"))
                .containsExactly(ancient, late, undated)
                .isSortedAccordingTo(Membership.EARLIEST_FIRST);
        assertThat(store.firstArticles(List.of("s"), 2))
                .isEqualTo(Map.of("s", List.of(ancient.article(), late.article())));
    }

    @Test
    void theFirstArticlesOfManyStoriesAreReadAtOnce() {
        List<String> stories = IntStream.range(0, 120).mapToObj(i -> "s" + i).toList();
        save(together(
                stories.stream().map(id -> story(id, 1, "a" + id, "b" + id)).toArray(StoryUpdate[]::new)));

        assertThat(store.firstArticles(stories, 1))
                .containsOnlyKeys(stories)
                .allSatisfy((story, articles) ->
                        assertThat(articles).extracting(ArticleHeader::id).containsExactly("a" + story));
        assertThat(store.firstArticles(List.of(), 1)).isEmpty();
    }

    @Test
    void whatWasSavedIsThereWhenTheStoreIsOpenedAgain() {
        store.save(1, arrived(List.of(story("s", 1, "a"))), at(0, 7));
        store.close();
        store = again();
        assertThat(store.current("s")).isPresent();
        assertThat(store.positions("stories")).containsExactly(Map.entry(0, 7L));
    }

    @Test
    void onlyAHigherUpdateReplacesARow() {
        save(story("s", 2, "a", "b"));
        assertThat(save(story("s", 2, "a", "b"))).isZero();
        assertThat(save(heads(head("s", "Old", 1, 1, "x", Optional.empty())))).isZero();
        assertThat(store.current("s")).contains(head("s", 2, 2, "a"));
        assertThat(save(story("s", 3, "b"))).isEqualTo(2);
        assertThat(store.current("s")).contains(head("s", 3, 1, "b"));
        assertThat(save(story("s", 2, "a", "b"))).isZero();
    }

    @Test
    void ofSeveralUpdatesInOneBatchTheHighestStays() {
        assertThat(save(story("s", 1, "a"), story("s", 3, "a", "c"), story("s", 2, "a", "b")))
                .isEqualTo(4);
        assertThat(store.current("s")).contains(head("s", 3, 2, "a"));
    }

    @Test
    void anArticleThatMovesIsInItsNewStoryOnly() {
        save(together(story("s", 1, "a", "moving"), story("t", 1, "b")));
        save(together(story("t", 2, "b", "moving"), heads(head("s", 2, 1, "a"))));

        assertThat(members("s")).containsExactly("a");
        assertThat(members("t")).containsExactly("b", "moving");
        assertThat(store.membership("moving").orElseThrow().story()).isEqualTo("t");
    }

    @Test
    void theRowsAreWhatTheUpdatesSayInWhateverBatchesAndHoweverOftenTheyCome() {
        for (int seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            List<StoryUpdate> tale = randomTale(random, 60);
            for (int from = 0; from < tale.size(); ) {
                int to = Math.min(tale.size(), from + 1 + random.nextInt(8));
                store.save(1, arrived(tale.subList(from, to)), at(0, to));
                from = random.nextInt(4) == 0 ? Math.max(0, to - random.nextInt(20)) : to;
            }
            KnownStories known = new KnownStories();
            tale.forEach(known::apply);
            assertThat(all())
                    .containsExactlyInAnyOrderElementsOf(
                            known.all().stream().map(Story::head).toList());
            assertThat(known.all())
                    .allSatisfy(story -> assertThat(membersOf(story.id())).isEqualTo(story.articles()));
            store.close();
            open();
        }
    }

    @Test
    void howItWasAtAnyTimeCanStillBeAsked() throws SQLException {
        List<StoryUpdate> tale = randomTale(new Random(7), 40);
        tale.forEach(update -> save(update));
        Map<String, StoryPart> told = new HashMap<>();
        for (StoryUpdate update : tale) {
            update.records().forEach(record -> told.put(record.part().key(), record.part()));
            long micros = arrived(update).at().toEpochMilli() * 1000 + 456;
            assertThat(rows("change", update.number())).containsExactlyInAnyOrderElementsOf(told.values());
            assertThat(rows("at", micros)).containsExactlyInAnyOrderElementsOf(told.values());
        }
    }

    @Test
    void aStoryIsReadAsItWasKnownAtAnyTime() {
        List<StoryUpdate> tale = randomTale(new Random(8), 40);
        tale.forEach(update -> save(update));
        KnownStories known = new KnownStories();
        for (StoryUpdate update : tale) {
            known.apply(update);
            Instant at = arrived(update).at();
            assertThat(known.all()).allSatisfy(story -> {
                assertThat(store.storyAt(story.id(), at)).contains(story.head());
                List<Membership> members = new ArrayList<>();
                store.membersAt(story.id(), at, members::add);
                assertThat(members).isEqualTo(story.articles());
            });
        }
        assertThat(store.storyAt(tale.get(0).heads().get(0).id(), Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void theStoriesOfArticlesAreReadAsTheyWereKnownAtAnyTime() {
        List<StoryUpdate> tale = randomTale(new Random(9), 40);
        tale.forEach(update -> save(update));
        Set<ArticleKey> everything = tale.stream()
                .flatMap(update -> update.memberships().stream())
                .map(StoryStoreContract::key)
                .collect(Collectors.toSet());
        KnownStories known = new KnownStories();
        for (StoryUpdate update : tale) {
            known.apply(update);
            Map<ArticleKey, StoryHead> then = new HashMap<>();
            known.all().forEach(story -> story.articles().forEach(member -> then.put(key(member), story.head())));
            assertThat(store.storiesOf(everything, arrived(update).at())).isEqualTo(then);
        }
        assertThat(store.storiesOf(everything, Instant.EPOCH)).isEmpty();
        assertThat(store.storiesOf(Set.of(), Instant.EPOCH)).isEmpty();
        assertThat(store.storiesOf(
                        Set.of(new ArticleKey("de", "a1")),
                        arrived(tale.get(39)).at()))
                .as("an id is an article's own within its language")
                .isEmpty();
    }

    @Test
    void whereTimesOverlapAnArticleIsWhereItWasToldToBeLast() {
        save(story("s", 10, "a"));
        StoryUpdate early = story("t", 11, "a");
        store.save(
                1, List.of(new ArrivedUpdate(early, arrived(story("x", 5, "a")).at())), NOWHERE);
        ArticleKey article = new ArticleKey("en", "a");
        assertThat(store.storiesOf(Set.of(article), arrived(story("x", 7, "a")).at())
                        .values())
                .extracting(StoryHead::id)
                .containsExactly("t");
    }

    private static ArticleKey key(Membership member) {
        return new ArticleKey(member.article().language(), member.id());
    }

    @Test
    void aMergedStoryLeadsToTheOneThatHasItsMembers() {
        save(together(heads(merged("s", 2, "t"), merged("t", 2, "u")), story("u", 2, "a")));
        assertThat(store.current("s")).contains(head("u", 2, 1, "a"));
        assertThat(store.current("u")).contains(head("u", 2, 1, "a"));
        assertThat(all()).containsExactly(head("u", 2, 1, "a"));
    }

    @Test
    void mergesIntoWhatIsNotThereOrInACircleLeadNowhere() {
        save(heads(merged("s", 2, "not yet there"), merged("x", 2, "y"), merged("y", 2, "x")));
        assertThat(store.current("s")).isEmpty();
        assertThat(store.current("x")).isEmpty();
        assertThat(store.current("unknown")).isEmpty();
    }

    @Test
    void theListIsLatestFirstUndatedLastTiesByIdAndWithoutMergedOnes() {
        save(heads(
                dated("b", date("2023-05-26T12:00:00Z")),
                dated("a", date("2023-05-26T12:00:00Z")),
                dated("B", date("2023-05-26T12:00:00Z")),
                dated("later", date("2023-05-26T12:00:00.5Z")),
                dated("ancient", date("1066-10-14T00:00:00Z")),
                dated("undated", Optional.empty()),
                dated("also undated", Optional.empty()),
                merged("merged", 1, "a")));
        assertThat(all().stream().map(StoryHead::id))
                .containsExactly("later", "B", "a", "b", "ancient", "also undated", "undated");
    }

    @Test
    void thePagesTogetherAreTheList() {
        StoryHead[] stories = IntStream.range(0, 10)
                .mapToObj(i -> dated(
                        "s" + i, Optional.of(Instant.ofEpochSecond(i % 3)).filter(time -> time.getEpochSecond() > 0)))
                .toArray(StoryHead[]::new);
        save(heads(stories));
        List<StoryHead> read = new ArrayList<>();
        StoryPage page = StoryPage.first(3);
        for (List<ListedStory> part = store.stories(page); !part.isEmpty(); part = store.stories(page)) {
            part.forEach(each -> read.add(each.head()));
            page = page.after(part.get(part.size() - 1));
        }
        assertThat(read).containsExactlyElementsOf(all());
        assertThat(read).containsExactlyInAnyOrder(stories);
    }

    @Test
    void positionsAreKeptByTopicAndMayGoBack() {
        store.save(1, List.of(), new Positions("stories", Map.of(0, 5L, 1, 6L)));
        store.save(1, List.of(), new Positions("others", Map.of(0, 9L)));
        store.save(1, List.of(), at(0, 2));
        assertThat(store.positions("stories")).containsExactlyInAnyOrderEntriesOf(Map.of(0, 2L, 1, 6L));
        assertThat(store.positions("unknown")).isEmpty();
    }

    @Test
    void aSaveThatFailsInTheMiddleLeavesNeitherRowsNorPositions() {
        save(story("s", 1, "a"));
        store.save(1, List.of(), at(0, 1));
        StoryUpdate impossible = new StoryUpdate(-1, List.of(), List.of(head("t", 1, 1, "c")));
        assertThatThrownBy(() ->
                        store.save(1, arrived(List.of(story("s", 2, "b"), impossible, story("u", 3, "c"))), at(0, 4)))
                .isInstanceOf(RowRefusedException.class)
                .hasMessageStartingWith("The database does not take it: ");
        assertThat(store.current("s")).contains(head("s", 1, 1, "a"));
        assertThat(store.current("t")).isEmpty();
        assertThat(store.membership("b")).isEmpty();
        assertThat(store.positions("stories")).containsExactly(Map.entry(0, 1L));
    }

    @Test
    void oddCharactersAndTimesDoNotStopTheStore() {
        StoryHead odd = head("s'\";--\u0000", "a\u0000b\uD800c", 1, 2, "🗞", Optional.of(Instant.MAX));
        Membership member = member("ü\u0000", odd.id(), 1, Optional.of("\u0000"));
        assertThat(save(new StoryUpdate(1, List.of(member), List.of(odd)))).isEqualTo(2);
        assertThat(store.current(odd.id()))
                .hasValueSatisfying(story -> assertThat(story.headline()).startsWith("a\u0000b"));
        assertThat(store.membership("ü\u0000")).contains(member);
        assertThat(membersOf(odd.id())).containsExactly(member);
    }

    private int save(StoryUpdate... updates) {
        return save(1, updates);
    }

    private List<Membership> membersOf(String id) {
        List<Membership> members = new ArrayList<>();
        store.members(id, members::add);
        return members;
    }

    /** What held when this was the last that had come, by its number or its time. */
    private List<StoryPart> rows(String clock, long moment) throws SQLException {
        List<StoryPart> rows = new ArrayList<>();
        for (Class<? extends StoryPart> type : List.of(StoryHead.class, Membership.class)) {
            String table = type == StoryHead.class ? "stories" : "memberships";
            String question = "SELECT content FROM " + table + " WHERE generation = 1 AND from_" + clock + " <= "
                    + moment + " AND (until_" + clock + " IS NULL OR until_" + clock + " > " + moment + ")";
            try (Connection connection = connection();
                    ResultSet row = connection.createStatement().executeQuery(question)) {
                while (row.next()) {
                    rows.add(part(row.getString("content"), type));
                }
            }
        }
        return rows;
    }

    private static ArticleHeader article(String language, String id, String url, Optional<Instant> published) {
        return new ArticleHeader(
                language,
                id,
                "Rain",
                Optional.of(URI.create(url)),
                Optional.empty(),
                Optional.empty(),
                published.map(PublicationDate::ofFile));
    }

    private static Positions at(int partition, long next) {
        return new Positions("stories", Map.of(partition, next));
    }

    private static Optional<Instant> date(String date) {
        return Optional.of(Instant.parse(date));
    }

    private static StoryHead dated(String id, Optional<Instant> last) {
        return head(id, "Rain", 1, 1, "a", last);
    }
}
