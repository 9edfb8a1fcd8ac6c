package newsloom.store;

import static newsloom.store.Stories.arrived;
import static newsloom.store.Stories.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import newsloom.model.Article;
import newsloom.model.ArticleKey;
import newsloom.model.Publisher;
import newsloom.model.Publishers;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryCounts;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryUpdate;
import newsloom.model.story.Voices;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StoryPage;
import newsloom.store.list.StorySelection;
import newsloom.store.list.StorySelection.LeastCounts;
import org.junit.jupiter.api.Test;

/** What every store must hold to of those who have publishers. */
abstract class OwnersContract extends ArticlesContract {
    private static final Positions READ = new Positions("stories", Map.of());
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void publishersOfOneOwnerAreOneWhateverIsRead() {
        store.save(1, arrived(List.of(story("s", 1, Optional.empty(), "a", "b", "c", "d", "e"))), READ);
        ArrivedArticle text = article("s-0", "a");
        store.saveArticles(List.of(text), new Positions("articles", Map.of()));
        assertThat(store.current("s").orElseThrow().counts().voices()).isEqualTo(5);

        try (StoryStore told = again(owned("Group", "a", "c", "e"))) {
            StoryHead story = told.current("s").orElseThrow();
            assertThat(story.counts()).isEqualTo(new StoryCounts(5, 0, 3));
            assertThat(told.storyAt("s", LATER)).contains(story);
            assertThat(told.stories(StoryPage.first(10)))
                    .extracting(ListedStory::head)
                    .containsExactly(story);
            assertThat(told.stories(StoryPage.first(StorySelection.ALL.with(new LeastCounts(0, 0, 4)), 1)))
                    .as("the owners count, not the sites")
                    .isEmpty();
            assertThat(told.storiesOf(List.of(text.key()))).containsValue(story);
            assertThat(told.articles(ArticlePage.first(10, Optional.empty(), Optional.empty())))
                    .extracting(placed -> placed.place().orElseThrow().story())
                    .containsExactly(story);
        }
        try (StoryStore told = again(owned("Group", "x", "y", "z"))) {
            assertThat(told.current("s")).isEqualTo(store.current("s"));
        }
    }

    @Test
    void asItWasThenItIsCountedByTheMembersOfThen() {
        store.save(1, arrived(List.of(story("s", 1, Optional.empty(), "a", "b"))), READ);
        store.save(1, arrived(List.of(story("s", 60, Optional.empty(), "a", "b", "c"))), READ);
        try (StoryStore told = again(owned("Group", "a", "c"))) {
            Instant first = arrived(story("s", 1, Optional.empty(), "a")).at();
            assertThat(told.storyAt("s", first).orElseThrow().counts().voices()).isEqualTo(2);
            assertThat(told.storyAt("s", LATER).orElseThrow().counts()).isEqualTo(new StoryCounts(3, 0, 2));
            Set<ArticleKey> member = Set.of(article("s-0", "a").key());
            assertThat(told.storiesOf(member, first))
                    .containsValue(told.storyAt("s", first).orElseThrow());
            assertThat(told.storiesOf(member, LATER))
                    .containsValue(told.storyAt("s", LATER).orElseThrow());
        }
    }

    @Test
    void ownersAreCountedAsTheModelCountsThem() {
        Random random = new Random(7);
        List<String> ids = IntStream.range(0, 40).mapToObj(i -> "s" + i).toList();
        ids.forEach(id -> store.save(1, arrived(List.of(random(id, random))), READ));
        List<Publisher> publishers = IntStream.range(0, 12)
                .mapToObj(i -> publisher("site" + i, "Group " + random.nextInt(4)))
                .toList();
        Publishers known = Publishers.of(publishers);
        try (StoryStore told = again(known)) {
            assertThat(told.stories(StoryPage.first(100))).hasSize(ids.size()).allSatisfy(listed -> {
                StoryHead story = listed.head();
                Voices<String> voices = new Voices<>();
                told.members(
                        story.id(),
                        member -> voices.add(
                                member.copyOf().orElse(member.id()),
                                member.article().site().map(known::speakerFor)));
                assertThat(story.counts().voices()).isEqualTo(voices.count());
            });
        }
    }

    @Test
    void aListOfThoseWithEnoughOwnersGoesOnWhereAPageHasNone() {
        for (int i = 0; i < 9; i++) {
            store.save(1, arrived(List.of(story("one" + i, 1, Optional.empty(), "a", "b", "c"))), READ);
        }
        store.save(1, arrived(List.of(story("two", 1, Optional.empty(), "a", "b", "x", "y"))), READ);
        StorySelection wanted = StorySelection.ALL.with(new LeastCounts(0, 0, 3));

        try (StoryStore told = again(owned("Group", "a", "b", "c"))) {
            assertThat(told.stories(StoryPage.first(wanted, 2)))
                    .extracting(listed -> listed.head().id())
                    .containsExactly("two");
        }
    }

    @Test
    void sitesAreCountedWithTheMostArticlesFirst() {
        List<ArrivedArticle> articles = List.of(
                article("1", "b.example"),
                article("2", "a.example"),
                article("3", "b.example"),
                article("4", "c.example"));
        store.saveArticles(articles, new Positions("articles", Map.of()));
        List<SiteCount> counted = new ArrayList<>();
        store.sites(counted::add);
        assertThat(counted)
                .extracting(SiteCount::site, SiteCount::articles)
                .containsExactly(tuple("b.example", 2L), tuple("a.example", 1L), tuple("c.example", 1L));
    }

    private static StoryUpdate random(String id, Random random) {
        String[] sites = IntStream.range(0, 2 + random.nextInt(8))
                .mapToObj(i -> "site" + random.nextInt(20))
                .toArray(String[]::new);
        return story(id, 1, Optional.of(random), sites);
    }

    /** A story of an article of each of these sites, some of which copy the first one. */
    private static StoryUpdate story(String id, long number, Optional<Random> copies, String... sites) {
        List<Membership> members = new ArrayList<>();
        Voices<String> voices = new Voices<>();
        int copied = 0;
        for (int i = 0; i < sites.length; i++) {
            boolean copy =
                    i > 0 && copies.filter(random -> random.nextInt(4) == 0).isPresent();
            copied += copy ? 1 : 0;
            Optional<String> copyOf = copy ? Optional.of(id + "-0") : Optional.empty();
            members.add(member(header(id + "-" + i, sites[i]), id, number, copyOf));
            voices.add(copyOf.orElse(id + "-" + i), Optional.of(sites[i]));
        }
        StoryHead head = Stories.head(id, number, sites.length, id + "-0")
                .counting(new StoryCounts(sites.length, copied, voices.count()));
        return new StoryUpdate(number, members, List.of(head));
    }

    private static ArticleHeader header(String id, String site) {
        return new ArticleHeader(
                "en", id, "Rain", Optional.empty(), Optional.of(site), Optional.empty(), Optional.empty());
    }

    private static ArrivedArticle article(String id, String site) {
        Article article = new Article(
                id,
                Optional.empty(),
                Optional.of(site),
                Optional.of("Rain"),
                "Rain.",
                Optional.empty(),
                Locale.ENGLISH);
        return new ArrivedArticle(article, LATER, 0);
    }

    private static Publishers owned(String owner, String... sites) {
        return Publishers.of(
                List.of(sites).stream().map(site -> publisher(site, owner)).toList());
    }

    private static Publisher publisher(String site, String owner) {
        return new Publisher(site, "Paper of " + site, owner, false);
    }
}
