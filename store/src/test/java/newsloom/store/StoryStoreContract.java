package newsloom.store;

import static newsloom.store.Stories.merged;
import static newsloom.store.Stories.published;
import static newsloom.store.Stories.story;
import static newsloom.store.Stories.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import newsloom.model.Story;
import org.junit.jupiter.api.Test;

/** What every store must hold to, whatever database is behind it. */
public abstract class StoryStoreContract extends GenerationsContract {

    @Test
    void aStoryComesBackAsItWasSaved() {
        Story story = story("s", 3, "b", "a", "c");
        assertThat(store.save(1, List.of(story), NOWHERE)).isEqualTo(1);
        assertThat(store.current("s")).contains(story);
        assertThat(store.current("unknown")).isEmpty();
    }

    @Test
    void theStoryOfAnArticleIsFound() {
        Story story = story("s", 1, "a", "b");
        store.save(1, List.of(story, story("t", 1, "c")), NOWHERE);

        assertThat(store.storyOf("b")).contains(story);
        assertThat(store.storyOf("unknown")).isEmpty();
    }

    @Test
    void whatWasSavedIsThereWhenTheStoreIsOpenedAgain() {
        store.save(1, List.of(story("s", 1, "a")), at(0, 7));
        store.close();
        store = again();
        assertThat(store.current("s")).isPresent();
        assertThat(store.positions("stories")).containsExactly(Map.entry(0, 7L));
    }

    @Test
    void onlyAHigherVersionReplacesAStory() {
        save(story("s", 2, "a", "b"));
        assertThat(save(story("s", 2, "a", "b"))).isZero();
        assertThat(save(titled(story("s", 1, "x"), "Old"))).isZero();
        assertThat(store.current("s")).contains(story("s", 2, "a", "b"));
        assertThat(save(story("s", 3, "b"))).isEqualTo(1);
        assertThat(store.current("s")).contains(story("s", 3, "b"));
    }

    @Test
    void ofSeveralVersionsInOneBatchTheHighestStays() {
        assertThat(save(story("s", 1, "a"), story("s", 3, "a", "c"), story("s", 2, "a", "b")))
                .isEqualTo(1);
        assertThat(store.current("s")).contains(story("s", 3, "a", "c"));
    }

    @Test
    void anArticleThatMovesEndsInItsNewStoryInWhateverOrderTheTwoArrive() {
        save(story("s", 1, "a", "moving"), story("t", 1, "b"));
        save(story("t", 2, "b", "moving"));
        save(story("s", 2, "a"));
        save(story("u", 2, "c"));
        save(story("v", 1, "d"), story("v", 2, "d", "moving-too"));
        save(story("u", 1, "c", "moving-too"));
        assertThat(membersOf("s")).containsExactly("a");
        assertThat(membersOf("t")).containsExactly("b", "moving");
        assertThat(membersOf("u")).containsExactly("c");
        assertThat(membersOf("v")).containsExactly("d", "moving-too");
    }

    @Test
    void anyOrderAndRepetitionOfVersionsEndsTheSame() {
        List<Story> history = List.of(
                story("s", 1, "a"),
                story("s", 2, "a", "b"),
                story("s", 3, "b"),
                merged("s", 4, "t"),
                story("t", 1, "c"),
                story("t", 2, "c", "a"),
                story("t", 3, "c", "a", "b"));
        for (int seed = 0; seed < 10; seed++) {
            List<Story> shuffled = new ArrayList<>(history);
            shuffled.addAll(history.subList(0, seed % history.size()));
            Collections.shuffle(shuffled, new Random(seed));
            inBatchesOf(1 + seed % 3, shuffled);
            assertThat(store.current("s")).contains(story("t", 3, "c", "a", "b"));
            assertThat(store.current("t")).contains(story("t", 3, "c", "a", "b"));
            store.close();
            store = empty();
        }
    }

    @Test
    void aMergedStoryStaysAndLeadsToTheOneThatHasItsMembers() {
        save(story("s", 1, "a"), merged("s", 2, "t"), merged("t", 2, "u"), story("u", 1, "a"));
        assertThat(store.current("s")).contains(story("u", 1, "a"));
        assertThat(store.current("u")).contains(story("u", 1, "a"));
    }

    @Test
    void mergesIntoWhatIsNotThereOrInACircleLeadNowhere() {
        save(merged("s", 2, "not yet there"), merged("x", 2, "y"), merged("y", 2, "x"));
        assertThat(store.current("s")).isEmpty();
        assertThat(store.current("x")).isEmpty();
        assertThat(store.current("unknown")).isEmpty();
    }

    @Test
    void theListIsLatestFirstUndatedLastTiesByIdAndWithoutMergedOnes() {
        save(
                dated("b", "2023-05-26T12:00:00Z"),
                dated("a", "2023-05-26T12:00:00Z"),
                dated("B", "2023-05-26T12:00:00Z"),
                dated("later", "2023-05-26T12:00:00.5Z"),
                dated("ancient", "1066-10-14T00:00:00Z"),
                published(story("undated", 1, "a"), Optional.empty()),
                published(story("also undated", 1, "a"), Optional.empty()),
                merged("merged", 2, "a"));
        assertThat(ids(store.stories(StoryPage.first(10))))
                .containsExactly("later", "B", "a", "b", "ancient", "also undated", "undated");
    }

    @Test
    void thePagesTogetherAreTheList() {
        List<Story> stories = IntStream.range(0, 10)
                .mapToObj(i -> story("s" + i, 1, "a" + i, "b" + i))
                .map(story -> published(
                        story,
                        Optional.of(Instant.ofEpochSecond(story.id().hashCode() % 3))
                                .filter(time -> time.getEpochSecond() > 0)))
                .toList();
        store.save(1, stories, NOWHERE);
        List<Story> read = new ArrayList<>();
        StoryPage page = StoryPage.first(3);
        for (List<Story> part = store.stories(page); !part.isEmpty(); part = store.stories(page)) {
            read.addAll(part);
            page = page.after(part.get(part.size() - 1));
        }
        assertThat(read).containsExactlyElementsOf(store.stories(StoryPage.first(100)));
        assertThat(read).containsExactlyInAnyOrderElementsOf(stories);
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
        Story impossible = story("t", 1, "twice", "twice");
        assertThatThrownBy(() -> store.save(1, List.of(story("s", 2, "b"), impossible, story("u", 1, "c")), at(0, 4)))
                .isNotInstanceOf(StoreUnavailableException.class);
        assertThat(store.current("s")).contains(story("s", 1, "a"));
        assertThat(store.current("t")).isEmpty();
        assertThat(store.current("u")).isEmpty();
        assertThat(store.positions("stories")).containsExactly(Map.entry(0, 1L));
    }

    @Test
    void oddCharactersAndTimesDoNotStopTheStore() {
        Story odd =
                published(titled(story("s'\";--", 1, "🗞", "ü\u0000"), "a\u0000b\uD800c"), Optional.of(Instant.MAX));
        assertThat(save(odd)).isEqualTo(1);
        assertThat(store.current("s'\";--"))
                .hasValueSatisfying(story -> assertThat(story.headline()).startsWith("a\uFFFDb"));
    }

    private int save(Story... stories) {
        return store.save(1, List.of(stories), NOWHERE);
    }

    private void inBatchesOf(int size, List<Story> stories) {
        for (int from = 0; from < stories.size(); from += size) {
            store.save(1, stories.subList(from, Math.min(from + size, stories.size())), NOWHERE);
        }
    }

    private List<String> membersOf(String id) {
        return store.current(id).orElseThrow().articles().stream()
                .map(member -> member.id())
                .toList();
    }

    private static Positions at(int partition, long next) {
        return new Positions("stories", Map.of(partition, next));
    }

    private static Story dated(String id, String last) {
        return published(story(id, 1, "a"), Optional.of(Instant.parse(last)));
    }

    private static List<String> ids(List<Story> stories) {
        return stories.stream().map(Story::id).toList();
    }
}
