package newsloom.store;

import static newsloom.store.Stories.arrived;
import static newsloom.store.Stories.head;
import static newsloom.store.Stories.heads;
import static newsloom.store.Stories.merged;
import static newsloom.store.Stories.randomTale;
import static newsloom.store.Stories.story;
import static newsloom.store.Stories.together;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsloom.model.Publishers;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryCounts;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryUpdate;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StoryPage;
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
    protected final StoryStore again() {
        return again(Publishers.none());
    }

    /** The same that knows what users say of publishers. */
    protected abstract StoryStore again(Publishers publishers);

    @BeforeEach
    void open() {
        store = empty();
        store.activate(1);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothingIsReadBeforeTheTurnOfTheFirstGeneration() {
        store.close();
        store = empty();
        save(1, story("s", 1, "a"));
        assertThat(store.generation()).isZero();
        assertThat(all()).isEmpty();
        assertThat(store.membership("a")).isEmpty();

        assertThat(store.activate(1)).isTrue();
        assertThat(all()).containsExactly(head("s", 1, 1, "a"));
    }

    @Test
    void nobodyReadsAComingGenerationBeforeItsTurn() {
        save(1, story("s", 3, "a", "b"));
        store.save(
                2,
                Stories.arrived(List.of(story("s", 1, "a"), story("t", 2, "b"))),
                new Positions("g2.stories", Map.of(0, 5L)));

        assertThat(all()).containsExactly(head("s", 3, 2, "a"));
        assertThat(members("s")).containsExactly("a", "b");
        assertThat(store.current("t")).isEmpty();
        assertThat(store.positions("g2.stories")).containsExactly(Map.entry(0, 5L));

        assertThat(store.activate(2)).isTrue();
        assertThat(store.generation()).isEqualTo(2);
        assertThat(all()).containsExactly(head("s", 1, 1, "a"), head("t", 2, 1, "b"));
        assertThat(members("s")).containsExactly("a");
        assertThat(store.activate(2)).isFalse();
        assertThat(store.activate(1)).isFalse();
    }

    @Test
    void whatIsOlderStaysAndAnIdOfOldLeadsOn() {
        StoryUpdate older = story("older", 4, "x", "y");
        save(1, older, story("gone", 5, "a", "b"));
        save(2, story("new", 1, "b", "a"));
        store.activate(2);

        assertThat(all()).containsExactly(head("new", 1, 2, "b"), head("older", 4, 2, "x"));
        assertThat(store.current("gone")).contains(head("new", 1, 2, "b"));
        assertThat(store.membership("x")).contains(older.memberships().get(0));
    }

    @Test
    void aStoryThatReachesBackFurtherKeepsWhatWasNotReadAgain() {
        save(1, story("s", 2, "old", "new", "older"));
        save(2, story("t", 1, "new"));
        store.activate(2);

        assertThat(members("s")).containsExactly("old", "older");
        assertThat(store.current("s").orElseThrow().counts().articles()).isEqualTo(2);
        assertThat(members("t")).containsExactly("new");
    }

    @Test
    void theVoicesOfWhatWasNotReadAgainAreCountedAnew() {
        Membership bridge = printed("again", "one.example", Optional.of("text"));
        Membership text = printed("text", "two.example", Optional.empty());
        Membership copy = printed("copy", "three.example", Optional.of("text"));
        Membership own = printed("own", "one.example", Optional.empty());
        Membership unnamed = printed("unnamed", "", Optional.empty());
        save(1, new StoryUpdate(2, List.of(bridge, text, copy, own, unnamed), List.of(head("s", 2, 5, "text"))));
        save(2, story("t", 1, "again"));
        store.activate(2);

        assertThat(store.current("s").orElseThrow().counts()).isEqualTo(new StoryCounts(4, 1, 3));
    }

    private static Membership printed(String id, String site, Optional<String> copyOf) {
        Optional<String> known = Optional.of(site).filter(name -> !name.isEmpty());
        return Stories.member(
                new ArticleHeader("en", id, id, Optional.empty(), known, Optional.of(id), Optional.empty()),
                "s",
                2,
                copyOf);
    }

    @Test
    void whatIsLeftOfAStoryGetsAnotherIdWhenItsOwnIsTaken() {
        save(1, story("s", 2, "new", "old", "older"));
        save(2, story("s", 1, "new"));
        store.activate(2);

        Membership left = store.membership("old").orElseThrow();
        StoryHead former = store.current("s-before-2").orElseThrow();
        assertThat(left.story()).isEqualTo("s-before-2");
        assertThat(former.canonical()).isEqualTo("old");
        assertThat(former.origin()).isEqualTo("old");
        assertThat(former.headline()).isEqualTo(left.title());
        assertThat(former.counts().articles()).isEqualTo(2);
        assertThat(members("s-before-2")).containsExactly("old", "older");
        assertThat(store.current("s")).contains(head("s", 1, 1, "new"));
        assertThat(members("s")).containsExactly("new");
    }

    @Test
    void theGenerationThatIsReadGoesOnAndTheOneBeforeIsFrozen() {
        save(1, story("s", 5, "a"), story("older", 7, "x"));
        save(2, story("s", 1, "a"));
        store.activate(2);

        assertThat(save(1, story("s", 9, "late"), story("late", 10, "z"))).isZero();
        assertThat(save(2, story("s", 2, "a", "c"), story("older", 3, "x", "d")))
                .isEqualTo(6);
        assertThat(all()).containsExactlyInAnyOrder(head("s", 2, 2, "a"), head("older", 3, 2, "x"));
        assertThat(members("older")).containsExactly("d", "x");
    }

    @Test
    void anOlderArticleThatComesAgainLeavesItsFormerStoryWhichCountsWhatItHas() {
        save(1, story("older", 7, "x", "y"));
        store.activate(2);
        save(2, story("s", 1, "x"));

        assertThat(members("s")).containsExactly("x");
        assertThat(members("older")).containsExactly("y");
        StoryHead left = store.current("older").orElseThrow();
        assertThat(left.canonical()).isEqualTo("y");
        assertThat(left.counts().articles()).isEqualTo(1);

        save(2, story("t", 2, "y"));
        assertThat(members("older")).isEmpty();
        assertThat(store.current("older")).contains(head("t", 2, 1, "y"));
    }

    @Test
    void aStoryOfOldMakesWayForOneOfItsIdWhenOneOfItsArticlesComesAgain() {
        save(1, story("s", 7, "x", "y", "z"));
        store.activate(2);
        save(2, story("s", 1, "x"));
        assertThat(members("s")).containsExactly("x");
        assertThat(members("s-before-2")).containsExactly("y", "z");

        save(2, story("s", 2, "x", "y"));
        assertThat(members("s")).containsExactly("x", "y");
        assertThat(members("s-before-2")).containsExactly("z");
        assertThat(store.current("s-before-2").orElseThrow().canonical()).isEqualTo("z");
    }

    @Test
    void afterTheTurnEveryArticleIsInOneStoryAndEveryStoryCountsItsMembers() {
        for (int seed = 0; seed < 8; seed++) {
            List<StoryUpdate> former = randomTale(new Random(seed), 30);
            List<StoryUpdate> next = randomTale(new Random(100 + seed), 8);
            former.forEach(update -> save(1, update));
            next.subList(0, seed % 4).forEach(update -> save(2, update));
            store.activate(2);
            assertIsWhole(former, next.subList(0, seed % 4));
            for (int told = seed % 4; told < next.size(); told++) {
                save(2, next.get(told));
                assertIsWhole(former, next.subList(0, told + 1));
            }
            store.close();
            open();
        }
    }

    @Test
    void mergesOfBothGenerationsLeadOn() {
        save(1, together(heads(merged("m", 2, "s")), story("s", 2, "a")));
        save(2, together(heads(merged("n", 2, "t")), story("t", 2, "a")));
        store.activate(2);

        assertThat(store.current("m")).contains(head("t", 2, 1, "a"));
        assertThat(store.current("n")).contains(head("t", 2, 1, "a"));
    }

    @Test
    void aGenerationThatWasGivenUpIsForgottenAndTheNextTakesItsTurn() {
        save(1, story("s", 1, "a"));
        save(2, story("wrong", 1, "a"));
        store.keepMade(List.of(1, 3));
        save(3, story("right", 1, "a"));
        store.activate(3);

        assertThat(all()).containsExactly(head("right", 1, 1, "a"));
        assertThat(store.dropFormer()).isEqualTo(1);
        assertThat(store.dropFormer()).isZero();
        assertThat(all()).containsExactly(head("right", 1, 1, "a"));
    }

    @Test
    void ofAGenerationThatIsMadeNothingIsForgottenThoughItIsNotReadYet() {
        save(2, story("s", 1, "a"));
        store.keepMade(List.of(2, 3));
        store.keepMade(List.of(1));
        store.activate(2);
        assertThat(members("s")).containsExactly("a");
    }

    @Test
    void whoeverReadsDuringTheTurnSeesTheOldListOrTheNewOne() throws Exception {
        save(1, stories(1, 200, "s", "x"));
        save(1, stories(300, 700, "older", "y"));
        save(2, stories(1, 200, "t", "x"));
        Set<String> before = ids();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        AtomicBoolean over = new AtomicBoolean();
        try {
            Future<List<Set<String>>> seen = reader.submit(() -> listsUntil(over));
            store.activate(2);
            over.set(true);
            assertThat(before).hasSize(900).doesNotContain("t1");
            assertThat(ids()).hasSize(900).contains("t1", "older300");
            assertThat(seen.get()).isSubsetOf(before, ids());
        } finally {
            reader.shutdownNow();
        }
    }

    private void assertIsWhole(List<StoryUpdate> former, List<StoryUpdate> next) {
        List<String> read = new ArrayList<>();
        for (StoryHead head : all()) {
            List<String> members = members(head.id());
            assertThat(members).hasSize(head.counts().articles()).contains(head.canonical(), head.origin());
            read.addAll(members);
        }
        Set<String> told = Stream.of(former, next)
                .flatMap(List::stream)
                .flatMap(update -> update.memberships().stream())
                .map(Membership::id)
                .collect(Collectors.toSet());
        assertThat(read).containsExactlyInAnyOrderElementsOf(told);
        former.forEach(update -> update.heads()
                .forEach(head -> assertThat(store.current(head.id())).isPresent()));
    }

    int save(int generation, StoryUpdate... updates) {
        return store.save(generation, arrived(List.of(updates)), NOWHERE);
    }

    /** The ids of a story's members, which in these tests are all of one time, and so in order. */
    List<String> members(String story) {
        List<String> members = new ArrayList<>();
        store.members(story, member -> members.add(member.id()));
        return members;
    }

    List<StoryHead> all() {
        return store.stories(StoryPage.first(1000)).stream()
                .map(ListedStory::head)
                .toList();
    }

    /** So many stories of one article each, numbered. */
    static StoryUpdate[] stories(int first, int count, String story, String article) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> story(story + i, i, article + i))
                .toArray(StoryUpdate[]::new);
    }

    private Set<String> ids() {
        return Set.copyOf(all().stream().map(StoryHead::id).toList());
    }

    private List<Set<String>> listsUntil(AtomicBoolean over) {
        List<Set<String>> lists = new ArrayList<>();
        do {
            lists.add(ids());
        } while (!over.get());
        return lists;
    }
}
