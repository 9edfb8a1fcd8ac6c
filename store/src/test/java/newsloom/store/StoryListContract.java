package newsloom.store;

import static newsloom.store.Stories.arrived;
import static newsloom.store.Stories.heads;
import static newsloom.store.Stories.merged;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsloom.model.PublicationDate;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryCounts;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryUpdate;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StoryPage;
import newsloom.store.list.StorySelection;
import newsloom.store.list.StorySelection.LeastCounts;
import newsloom.store.list.StorySelection.Window;
import org.junit.jupiter.api.Test;

/** What every store must hold to of the list of stories, of which only some are wanted. */
abstract class StoryListContract extends HostileValuesContract {
    private static final Instant MAY = Instant.parse("2023-05-01T00:00:00Z");

    @Test
    void storiesAreChosenByTheirLatestPublicationAndThenThoseWithoutOneAreLeftOut() {
        save(1, heads(dated("early", 1), dated("noon", 2), dated("late", 3)));
        save(1, heads(head("undated", "en", new StoryCounts(1, 0, 1), Optional.empty())));
        assertThat(ids(StorySelection.ALL)).containsExactly("late", "noon", "early", "undated");
        assertThat(ids(published(2, 3))).containsExactly("noon");
        assertThat(ids(StorySelection.ALL.published(Optional.of(hour(2)), Optional.empty())))
                .containsExactly("late", "noon");
        assertThat(ids(StorySelection.ALL.published(Optional.empty(), Optional.of(hour(2)))))
                .containsExactly("early");
    }

    @Test
    void storiesAreChosenByLanguageSizeAndId() {
        save(
                1,
                heads(
                        head("a", "en", new StoryCounts(9, 5, 2), Optional.of(MAY)),
                        head("b", "de", new StoryCounts(6, 0, 5), Optional.of(MAY)),
                        head("c", "", new StoryCounts(5, 1, 4), Optional.of(MAY))));
        assertThat(ids(StorySelection.ALL.in(Optional.of("de")))).containsExactly("b");
        assertThat(ids(StorySelection.ALL.in(Optional.of("")))).containsExactly("c");
        assertThat(ids(StorySelection.ALL.with(new LeastCounts(6, 0, 0)))).containsExactly("a", "b");
        assertThat(ids(StorySelection.ALL.with(new LeastCounts(0, 4, 0)))).containsExactly("a", "b", "c");
        assertThat(ids(StorySelection.ALL.with(new LeastCounts(0, 5, 0)))).containsExactly("b");
        assertThat(ids(StorySelection.ALL.with(new LeastCounts(0, 0, 4)))).containsExactly("b", "c");
        assertThat(ids(StorySelection.ALL.among(Set.of("a", "c", "unknown")))).containsExactly("a", "c");
        assertThat(ids(StorySelection.ALL.among(Set.of()))).isEmpty();
    }

    @Test
    void aStoryIsAPublishersWhileAnArticleOfItsSitesIsInIt() {
        save(1, tale(1, "s", member("a", "s", 1, "kurier.example", "Der Kürier")));
        save(1, tale(2, "t", member("b", "t", 2, "post.example", "The Post")));
        save(1, tale(3, "u", member("c", "u", 3, "blatt.example", "der  KURIER ")));
        assertThat(store.sitesOf("DER KURIER")).containsExactlyInAnyOrder("kurier.example", "blatt.example");
        assertThat(store.sitesOf("Post.example")).containsExactly("post.example");
        assertThat(store.sitesOf("nobody's")).isEmpty();
        assertThat(ids(StorySelection.ALL.of(Set.of("kurier.example", "blatt.example"))))
                .containsExactly("s", "u");
        assertThat(ids(StorySelection.ALL.of(Set.of()))).isEmpty();

        save(1, tale(4, "t", member("a", "t", 4, "kurier.example", "Der Kürier")));
        assertThat(ids(StorySelection.ALL.of(Set.of("kurier.example")))).containsExactly("t");
    }

    @Test
    void storiesThatGrewAreTheOnesToWhichArticlesCameInThatTimeMostFirst() {
        save(1, tale(1, "s", member("old", "s", 1)));
        save(1, tale(2, "t", member("b", "t", 2)));
        save(1, tale(3, "u", member("c", "u", 3), member("d", "u", 3)));
        save(1, tale(4, "s", member("e", "s", 4)));
        save(1, tale(5, "s", arrivedAt(1, member("old", "s", 5)))); // told again, and nothing new
        save(1, tale(6, "t", arrivedAt(4, member("e", "t", 6)))); // moved, and counts where it is
        save(1, tale(7, "u", member("f", "u", 7)));
        assertThat(grown(2, 7)).containsExactly("t 2", "u 2");
        assertThat(grown(2, 8)).containsExactly("u 3", "t 2");
        assertThat(grown(1, 2)).containsExactly("s 1");
        assertThat(grown(8, 9)).isEmpty();

        save(1, heads(merged("t", 8, "u")));
        assertThat(grown(2, 7)).containsExactly("u 2");
    }

    @Test
    void whateverIsWantedThePagesTogetherAreTheListAndTheListIsWhatIsWanted() {
        Random random = new Random(5);
        List<StoryUpdate> tale = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> randomStory(random, i))
                .toList();
        tale.forEach(update -> save(1, update));
        for (int i = 0; i < 200; i++) {
            StorySelection wanted = randomSelection(random);
            List<String> expected = tale.stream()
                    .filter(update -> isWanted(update, wanted))
                    .map(update -> update.heads().get(0))
                    .sorted(order(wanted))
                    .map(StoryHead::id)
                    .toList();
            assertThat(ids(wanted)).as("%s", wanted).isEqualTo(expected);
            assertThat(paged(wanted, 1 + random.nextInt(4), none -> {})).isEqualTo(expected);
        }
    }

    @Test
    void thePagesStayWhatTheyAreWhileStoriesComeAndGrow() {
        Random random = new Random(6);
        IntStream.rangeClosed(1, 40).forEach(i -> save(1, randomStory(random, i)));
        for (StorySelection wanted : List.of(
                StorySelection.ALL,
                StorySelection.ALL.in(Optional.of("en")),
                StorySelection.ALL.grown(window(1, 41)))) {
            int from = 1_000 + random.nextInt(1_000_000);
            List<String> before = ids(wanted);
            assertThat(paged(wanted, 3, page -> {
                        int number = from + page;
                        save(1, tale(number, "new" + number, member("new" + number, "new" + number, number)));
                        save(1, new StoryUpdate(number, List.of(member("more" + number, "s9", number)), List.of()));
                    }))
                    .isEqualTo(before);
        }
    }

    private List<String> grown(int from, int until) {
        return store.stories(StoryPage.first(StorySelection.ALL.grown(window(from, until)), 100)).stream()
                .map(each -> each.head().id() + " " + each.arrivals())
                .toList();
    }

    private List<String> ids(StorySelection wanted) {
        return store.stories(StoryPage.first(wanted, 1_000)).stream()
                .map(each -> each.head().id())
                .toList();
    }

    /** @param between is told after each page how many there were */
    private List<String> paged(StorySelection wanted, int limit, Consumer<Integer> between) {
        List<String> ids = new ArrayList<>();
        StoryPage page = StoryPage.first(wanted, limit);
        int pages = 0;
        for (List<ListedStory> part = store.stories(page); !part.isEmpty(); part = store.stories(page)) {
            part.forEach(each -> ids.add(each.head().id()));
            page = page.after(part.get(part.size() - 1));
            between.accept(++pages);
        }
        return ids;
    }

    private static StorySelection randomSelection(Random random) {
        StorySelection any = StorySelection.ALL
                .in(Optional.of("en").filter(some -> random.nextInt(3) == 0))
                .with(new LeastCounts(random.nextInt(3), random.nextInt(3), Math.max(0, random.nextInt(5) - 2)))
                .grown(window(1 + random.nextInt(60), 60).filter(some -> random.nextInt(3) == 0));
        StorySelection dated = random.nextInt(2) == 0 ? any : any.published(at(random), at(random));
        StorySelection published = random.nextInt(3) == 0 ? dated.of(Set.of("site" + random.nextInt(4))) : dated;
        return random.nextInt(4) == 0
                ? published.among(IntStream.range(0, 30)
                        .mapToObj(i -> "s" + random.nextInt(60))
                        .collect(Collectors.toSet()))
                : published;
    }

    private static Optional<Instant> at(Random random) {
        return Optional.of(hour(random.nextInt(20))).filter(some -> random.nextInt(2) == 0);
    }

    private static boolean isWanted(StoryUpdate update, StorySelection wanted) {
        StoryHead head = update.heads().get(0);
        Set<String> sites = new HashSet<>();
        update.memberships().forEach(member -> member.article().site().ifPresent(sites::add));
        Instant came = arrived(update).at();
        return wanted.since().map(since -> isIn(head, since, Instant.MAX)).orElse(true)
                && wanted.until().map(until -> isIn(head, Instant.MIN, until)).orElse(true)
                && wanted.language().map(head.language()::equals).orElse(true)
                && wanted.sites()
                        .map(some -> some.stream().anyMatch(sites::contains))
                        .orElse(true)
                && wanted.ids().map(ids -> ids.contains(head.id())).orElse(true)
                && head.counts().articles() >= wanted.least().articles()
                && head.counts().reports() >= wanted.least().reports()
                && head.counts().voices() >= wanted.least().voices()
                && wanted.growth()
                        .map(window -> !came.isBefore(window.from()) && came.isBefore(window.until()))
                        .orElse(true);
    }

    private static boolean isIn(StoryHead head, Instant since, Instant until) {
        return head.lastPublishedAt()
                .filter(last -> !last.isBefore(since) && last.isBefore(until))
                .isPresent();
    }

    private static Comparator<StoryHead> order(StorySelection wanted) {
        Comparator<StoryHead> first = wanted.growth().isPresent()
                ? Comparator.comparing(head -> -head.counts().articles())
                : Comparator.comparing(head -> head.lastPublishedAt().orElse(Instant.MIN), Comparator.reverseOrder());
        return first.thenComparing(StoryHead::id);
    }

    private static StoryUpdate randomStory(Random random, int number) {
        String id = "s" + number;
        int articles = 1 + random.nextInt(3);
        int copies = random.nextInt(articles);
        List<Membership> members = IntStream.range(0, articles)
                .mapToObj(i -> member("a" + number + "-" + i, id, number, "site" + random.nextInt(4), "Post"))
                .toList();
        Optional<Instant> last = Optional.of(hour(random.nextInt(20))).filter(some -> random.nextInt(5) > 0);
        String language = random.nextBoolean() ? "en" : "de";
        return new StoryUpdate(
                number,
                members,
                List.of(head(id, language, new StoryCounts(articles, copies, articles - copies), last)));
    }

    private static StorySelection published(int since, int until) {
        return StorySelection.ALL.published(Optional.of(hour(since)), Optional.of(hour(until)));
    }

    /** From the arrival of one update to that of another. */
    private static Optional<Window> window(int from, int until) {
        Instant first = arrived(new StoryUpdate(from, List.of(), List.of())).at();
        return Optional.of(new Window(first, first.plusSeconds(until - from)));
    }

    private static Instant hour(int hour) {
        return MAY.plusSeconds(3_600L * hour);
    }

    private static StoryHead dated(String id, int hour) {
        return head(id, "en", new StoryCounts(1, 0, 1), Optional.of(hour(hour)));
    }

    private static StoryHead head(String id, String language, StoryCounts counts, Optional<Instant> last) {
        return head(id, language, 1, counts, last);
    }

    private static StoryHead head(
            String id, String language, long version, StoryCounts counts, Optional<Instant> last) {
        return new StoryHead(
                id,
                language,
                version,
                1,
                "Rain in " + id,
                "a",
                1,
                "a",
                counts,
                last,
                last,
                List.of(),
                Optional.empty());
    }

    /** Later than all others. */
    private static StoryUpdate tale(long number, String story, Membership... members) {
        StoryCounts counts = new StoryCounts(Math.max(1, members.length), 0, 1);
        return new StoryUpdate(
                number, List.of(members), List.of(head(story, "en", number, counts, Optional.of(hour(30)))));
    }

    private static Membership member(String article, String story, long number) {
        return member(article, story, number, "post.example", "The Post");
    }

    private static Membership member(String article, String story, long number, String site, String publisher) {
        ArticleHeader header = new ArticleHeader(
                "en",
                article,
                "Rain",
                Optional.empty(),
                Optional.of(site),
                Optional.of(publisher),
                Optional.of(PublicationDate.ofFile(MAY)));
        return arrivedAt(number, Stories.member(header, story, number, Optional.empty()));
    }

    private static Membership arrivedAt(long number, Membership member) {
        return new Membership(
                member.article(),
                member.story(),
                number,
                member.since(),
                member.revised(),
                member.cause(),
                member.from(),
                member.newVoice(),
                member.copyOf(),
                member.score(),
                member.odds(),
                member.bar(),
                member.heldAgainst(),
                member.evidence(),
                member.brings());
    }
}
