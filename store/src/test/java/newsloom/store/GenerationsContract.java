package newsloom.store;

import static newsloom.store.Stories.merged;
import static newsloom.store.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import newsloom.model.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store must hold to when stories are made anew beside those that are read. */
abstract class GenerationsContract {
    static final Positions NOWHERE = new Positions("stories", Map.of());

    StoryStore store;

    /** A store without stories or positions. */
    protected abstract StoryStore empty();

    /** Another store over what the last one kept. */
    protected abstract StoryStore again();

    @BeforeEach
    void open() {
        store = empty();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nobodyReadsAComingGenerationBeforeItsTurn() {
        store.save(1, List.of(story("s", 3, "a", "b")), NOWHERE);
        store.save(2, List.of(story("s", 1, "a"), story("t", 1, "b")), new Positions("g2.stories", Map.of(0, 5L)));

        assertThat(store.current("s")).contains(story("s", 3, "a", "b"));
        assertThat(store.current("t")).isEmpty();
        assertThat(store.positions("g2.stories")).containsExactly(Map.entry(0, 5L));

        assertThat(store.activate(2)).isEqualTo(1);
        assertThat(store.generation()).isEqualTo(2);
        assertThat(all()).containsExactlyInAnyOrder(story("s", 1, "a"), story("t", 1, "b"));
        assertThat(store.activate(2)).isZero();
    }

    @Test
    void whatIsOlderStaysAndAnIdOfOldLeadsOn() {
        Story older = story("older", 4, "x", "y");
        store.save(1, List.of(older, story("gone", 2, "a", "b")), NOWHERE);
        store.save(2, List.of(story("new", 1, "b", "a")), NOWHERE);
        store.activate(2);

        assertThat(all()).containsExactlyInAnyOrder(older, story("new", 1, "b", "a"));
        assertThat(store.current("gone")).contains(story("new", 1, "b", "a"));
        assertThat(store.storyOf("x")).contains(older);
    }

    @Test
    void aStoryThatReachesBackFurtherKeepsWhatWasNotReadAgain() {
        store.save(1, List.of(story("s", 2, "old", "new", "older")), NOWHERE);
        store.save(2, List.of(story("t", 1, "new")), NOWHERE);
        store.activate(2);

        assertThat(ids(store.current("s").orElseThrow())).containsExactly("old", "older");
        assertThat(ids(store.storyOf("new").orElseThrow())).containsExactly("new");
    }

    @Test
    void whatIsLeftOfAStoryGetsAnotherIdWhenItsOwnIsTaken() {
        store.save(1, List.of(story("s", 2, "new", "old", "older")), NOWHERE);
        store.save(2, List.of(story("s", 1, "new")), NOWHERE);
        store.activate(2);

        Story left = store.storyOf("old").orElseThrow();
        assertThat(left.id()).isEqualTo("s-before-2");
        assertThat(left.canonical()).isEqualTo("old");
        assertThat(left.headline()).isEqualTo(left.articles().get(0).title());
        assertThat(store.current("s")).contains(story("s", 1, "new"));
    }

    @Test
    void theGenerationThatIsReadGoesOnAndTheOneBeforeIsFrozen() {
        store.save(1, List.of(story("s", 5, "a"), story("older", 7, "x")), NOWHERE);
        store.save(2, List.of(story("s", 1, "a")), NOWHERE);
        store.activate(2);

        assertThat(store.save(1, List.of(story("s", 9, "late"), story("late", 1, "z")), NOWHERE))
                .isZero();
        assertThat(store.save(2, List.of(story("s", 2, "a", "c"), story("older", 1, "x", "d")), NOWHERE))
                .isEqualTo(2);
        assertThat(all()).containsExactlyInAnyOrder(story("s", 2, "a", "c"), story("older", 1, "x", "d"));
    }

    @Test
    void mergesOfBothGenerationsLeadOn() {
        store.save(1, List.of(merged("m", 2, "s"), story("s", 3, "a")), NOWHERE);
        store.save(2, List.of(merged("n", 2, "t"), story("t", 1, "a")), NOWHERE);
        store.activate(2);

        assertThat(store.current("m")).contains(story("t", 1, "a"));
        assertThat(store.current("n")).contains(story("t", 1, "a"));
    }

    @Test
    void aGenerationThatWasGivenUpIsForgottenAndTheNextTakesItsTurn() {
        store.save(1, List.of(story("s", 1, "a")), NOWHERE);
        store.save(2, List.of(story("wrong", 1, "a")), NOWHERE);
        store.keepComing(3);
        store.save(3, List.of(story("right", 1, "a")), NOWHERE);
        store.activate(3);

        assertThat(all()).containsExactly(story("right", 1, "a"));
        assertThat(store.dropFormer()).isEqualTo(1);
        assertThat(store.dropFormer()).isZero();
        assertThat(all()).containsExactly(story("right", 1, "a"));
    }

    @Test
    void whoeverReadsDuringTheTurnSeesTheOldListOrTheNewOne() throws Exception {
        List<Story> before = IntStream.range(0, 200)
                .mapToObj(i -> story("s" + i, 1, "a" + i, "b" + i))
                .toList();
        List<Story> after = IntStream.range(0, 200)
                .mapToObj(i -> story("t" + i, 1, "b" + i, "a" + i))
                .toList();
        store.save(1, before, NOWHERE);
        store.save(2, after, NOWHERE);
        ExecutorService reader = Executors.newSingleThreadExecutor();
        AtomicBoolean over = new AtomicBoolean();
        try {
            Future<List<List<Story>>> seen = reader.submit(() -> listsUntil(over));
            store.activate(2);
            over.set(true);
            assertThat(seen.get())
                    .allSatisfy(
                            list -> assertThat(Set.copyOf(list)).isIn(Set.of(Set.copyOf(before), Set.copyOf(after))));
        } finally {
            reader.shutdownNow();
        }
    }

    private List<List<Story>> listsUntil(AtomicBoolean over) {
        List<List<Story>> lists = new ArrayList<>();
        do {
            lists.add(all());
        } while (!over.get());
        return lists;
    }

    private List<Story> all() {
        return store.stories(StoryPage.first(1000));
    }

    private static List<String> ids(Story story) {
        return story.articles().stream().map(member -> member.id()).toList();
    }
}
