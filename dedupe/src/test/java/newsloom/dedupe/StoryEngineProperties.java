package newsloom.dedupe;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import newsloom.model.Evidence;
import newsloom.model.story.Membership;
import newsloom.model.story.Role;
import newsloom.model.story.Story;

/** What holds of the stories of any stream of articles, however odd. */
class StoryEngineProperties {
    /** A smaller table of standing sentences: an engine is made for every try. */
    private static final Parameters SMALL = Parameters.defaults().with(Parameter.BOILERPLATE_BITS, 10);

    @Property(tries = 60)
    void everyArticleIsInExactlyOneStory(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        List<Article> articles = RandomArticles.of(size, random);
        Told told = told(articles);

        List<String> members = told.stories().stream()
                .flatMap(story -> story.articles().stream())
                .map(Membership::id)
                .toList();
        assertThat(members)
                .containsExactlyInAnyOrderElementsOf(
                        articles.stream().map(Article::id).collect(toSet()));
    }

    @Property(tries = 40)
    void theSameStreamTellsTheSameStoriesAtEveryStep(
            @ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        Told one = new Told(SMALL);
        Told other = new Told(SMALL);

        for (Article article : RandomArticles.of(size, random)) {
            assertThat(one.add(article)).isEqualTo(other.add(article));
        }
    }

    @Property(tries = 40)
    void anArticleThatWasHereBeforeChangesNothing(
            @ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        List<Article> articles = RandomArticles.of(size, random);
        Told told = told(articles);

        assertThat(articles).allSatisfy(article -> assertThat(told.add(article)).isEmpty());
    }

    @Property(tries = 40)
    void anArticleThatComesTwiceInBetweenChangesNothingThatFollows(
            @ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        List<Article> articles = RandomArticles.of(size, random);
        Told once = new Told(SMALL);
        Told twice = new Told(SMALL);

        for (Article article : articles) {
            once.add(article);
            twice.add(article);
            twice.add(articles.get(random.nextInt(1 + articles.indexOf(article))));
        }

        assertThat(twice.everything()).isEqualTo(once.everything());
    }

    @Property(tries = 60)
    void storiesComeToRestWhenNothingOfThemComes(
            @ForAll @IntRange(min = 20, max = 80) int size, @ForAll Random random) {
        Told told = new Told(SMALL.with(Parameter.REPAIR_EVERY, 1));
        List<Article> articles = RandomArticles.of(size, random);
        articles.forEach(told::add);

        assertThat(articles.stream().map(Article::language).distinct()).allSatisfy(language -> {
            for (int repair = 0; repair < 30; repair++) {
                told.add(ofNothing(repair, language));
            }
            assertThat(told.add(ofNothing(30, language)))
                    .flatExtracting(Told::idsIn)
                    .containsExactly("nothing 30");
        });
    }

    /** Resembles nothing, but has stories repaired. */
    private static Article ofNothing(int number, Locale language) {
        Newspaper paper = new Newspaper("The Void", language);
        return paper.prints("2024-03-14", "nothing " + number, "nil" + number + "a", "nil" + number + "b.");
    }

    @Property(tries = 40)
    void theArticlesThatChangeAStoryAreCountedAndNumberItsVersions(
            @ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        List<Article> articles = RandomArticles.of(size, random);
        Told told = new Told(SMALL);

        long entries = 0;
        for (Article article : articles) {
            List<Story> changed = told.add(article);
            entries += changed.isEmpty() ? 0 : 1;
            assertThat(changed).extracting(Story::version).isSubsetOf(entries);
            assertThat(told.add(article)).isEmpty();
        }
    }

    @Property(tries = 40)
    void aStoryThatWasMergedSaysWhereItWent(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        Told told = told(RandomArticles.of(size, random));

        assertThat(told.everything())
                .allSatisfy(story -> assertThat(told.everything())
                        .extracting(Story::id)
                        .containsAll(story.head().mergedInto().stream().toList()));
    }

    @Property(tries = 60)
    void everyVersionOfAStoryAgreesWithItself(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        assertThat(told(RandomArticles.of(size, random)).everything())
                .filteredOn(story -> story.head().mergedInto().isEmpty())
                .allSatisfy(StoryEngineProperties::agreesWithItself);
    }

    @Property(tries = 60)
    void theEvidenceOfEachMemberAddsUpToItsScore(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        assertThat(told(RandomArticles.of(size, random)).everything())
                .flatExtracting(Story::articles)
                .allSatisfy(StoryEngineProperties::addsUp);
    }

    @Property(tries = 40)
    void whatAnArticleIsHeldAgainstWhenItArrivesAreOtherMembersOfItsStory(
            @ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        assertThat(told(RandomArticles.of(size, random)).everything())
                .allSatisfy(story -> assertThat(story.articles())
                        .filteredOn(member -> member.arrived() == story.version()
                                && member.bar().isPresent())
                        .allSatisfy(member -> assertThat(member.heldAgainst())
                                .isNotEmpty()
                                .hasSizeLessThanOrEqualTo(16)
                                .doesNotHaveDuplicates()
                                .doesNotContain(member.id())
                                .isSubsetOf(Told.idsIn(story))));
    }

    /** With repair after every article, so that some move, split and merge; a larger story explains its latest members anew. */
    @Property(tries = 60)
    void nobodyInASmallStoryIsHeldAgainstOneWhoLeftIt(
            @ForAll @IntRange(min = 10, max = 80) int size, @ForAll Random random) {
        Told told = new Told(SMALL.with(Parameter.REPAIR_EVERY, 1));
        RandomArticles.of(size, random).forEach(told::add);

        assertThat(told.stories())
                .filteredOn(story -> story.articles().size() <= 16)
                .allSatisfy(story -> assertThat(story.articles())
                        .allSatisfy(member -> assertThat(member.heldAgainst()).isSubsetOf(Told.idsIn(story))));
    }

    @Property(tries = 40)
    void languagesAreNotMixed(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        List<Article> articles = RandomArticles.of(size, random);
        Map<String, Locale> languages = new HashMap<>();
        articles.forEach(article -> languages.put(article.id(), article.language()));

        assertThat(told(articles).stories())
                .allSatisfy(story -> assertThat(
                                Told.idsIn(story).stream().map(languages::get).distinct())
                        .hasSize(1));
    }

    @Property(tries = 40)
    void whatArticlesAreCalledDecidesNothing(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        List<Article> articles = RandomArticles.of(size, random);
        List<Article> renamed =
                articles.stream().map(StoryEngineProperties::renamed).toList();

        assertThat(shape(told(renamed), "")).isEqualTo(shape(told(articles), "renamed-"));
    }

    @Property(tries = 60)
    void anyTitleAndTextIsRead(@ForAll String title, @ForAll String text, @ForAll String language) {
        Told told = new Told(SMALL);

        for (int i = 0; i < 3; i++) {
            told.add(new Article(
                    "a" + i,
                    Optional.empty(),
                    Optional.of(title),
                    Optional.of(title + i),
                    text + "\n." + title,
                    Optional.of(Instant.MIN).filter(time -> text.isEmpty()),
                    new Locale(language)));
        }

        assertThat(told.stories()).isNotEmpty();
    }

    private static Told told(List<Article> articles) {
        Told told = new Told(SMALL);
        articles.forEach(told::add);
        return told;
    }

    private static void agreesWithItself(Story story) {
        Set<String> ids = new HashSet<>(Told.idsIn(story));
        assertThat(ids).contains(story.canonical(), story.head().origin()).hasSameSizeAs(story.articles());
        assertThat(story.head().counts().voices()).isBetween(1, story.articles().size());
        assertThat(story.head().firstPublishedAt()).isEqualTo(times(story).min(Comparator.naturalOrder()));
        assertThat(story.head().lastPublishedAt()).isEqualTo(times(story).max(Comparator.naturalOrder()));
        assertThat(story.head().keywords())
                .hasSizeLessThanOrEqualTo(8)
                .allSatisfy(keyword -> assertThat(keyword.articles())
                        .isBetween(2, story.articles().size()));
        assertThat(story.articles()).allSatisfy(member -> {
            assertThat(story.role(member)).isEqualTo(role(member, story));
            assertThat(ids).containsAll(member.copyOf().stream().toList());
            assertThat(member.copyOf()).isNotEqualTo(Optional.of(member.id()));
        });
    }

    private static Stream<Instant> times(Story story) {
        return story.articles().stream().flatMap(member -> member.publishedAt().stream());
    }

    private static Role role(Membership member, Story story) {
        if (member.id().equals(story.canonical())) {
            return Role.CANONICAL;
        }
        if (member.id().equals(story.head().origin())) {
            return Role.ORIGIN;
        }
        return member.copyOf().isPresent() ? Role.COPY : Role.REPORT;
    }

    private static void addsUp(Membership member) {
        double sum = member.evidence().stream().mapToDouble(Evidence::weight).sum();
        assertThat(member.score()).isFinite().isCloseTo(sum, within(1e-6));
        assertThat(member.brings()).hasSizeLessThanOrEqualTo(12).doesNotHaveDuplicates();
        assertThat(member.odds().isPresent())
                .isEqualTo(member.evidence().stream().anyMatch(evidence -> evidence.weight() != 0));
        assertThat(member.evidence())
                .filteredOn(Evidence::tellsOfRivals)
                .allSatisfy(evidence -> assertThat(evidence.weight()).isZero());
    }

    private static Article renamed(Article article) {
        return new Article(
                "renamed-" + article.id(),
                article.url(),
                article.publisher(),
                article.title(),
                article.text(),
                article.publishedAt(),
                article.language());
    }

    /** Who is with whom, who is whose copy, and how firmly, whatever the stories are called. */
    private static List<String> shape(Told told, String prefix) {
        return told.stories().stream()
                .map(story ->
                        prefix + story.canonical() + " " + prefix + story.head().origin()
                                + story.articles().stream()
                                        .map(member -> prefix + member.id()
                                                + member.copyOf()
                                                        .map(id -> " of " + prefix + id)
                                                        .orElse("")
                                                + " " + member.score())
                                        .toList())
                .toList();
    }
}
