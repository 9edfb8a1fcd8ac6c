package newsloom.app.service.stored;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import newsloom.app.failure.CannotRun;
import newsloom.app.publisher.PublisherFile;
import newsloom.app.role.StopSignal;
import newsloom.app.role.Stores;
import newsloom.app.service.IdBeginning;
import newsloom.app.service.StoryQueries;
import newsloom.app.settings.Settings;
import newsloom.model.ArticleKey;
import newsloom.model.Publishers;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.store.ArrivedArticle;
import newsloom.store.ArrivedCorrection;
import newsloom.store.ArticlePage;
import newsloom.store.ForgottenArticle;
import newsloom.store.PlacedArticle;
import newsloom.store.SiteCount;
import newsloom.store.StoredCorrection;
import newsloom.store.StoryReader;
import newsloom.store.StoryStore;
import newsloom.store.course.Neighbour;
import newsloom.store.course.PlacedMember;
import newsloom.store.course.StoryMove;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StoryPage;
import newsloom.store.list.StorySelection;
import newsloom.store.retention.RetentionSettings;
import newsloom.store.search.SearchRequest;
import newsloom.store.search.SearchResult;
import newsloom.store.search.StorySearch;

/** Asks the database, page by page; where nobody has made one yet, there are no stories. */
public final class StoredStoryQueries implements StoryQueries {
    private static final int PAGE = 200;

    private final StopSignal stopping;
    private final Optional<StoryStore> store;
    private final Path searchIndex;
    private final Publishers publishers;
    private final RetentionSettings retention;

    public StoredStoryQueries(Settings settings, StopSignal stopping) {
        this.stopping = stopping;
        Stores.requireData(settings);
        this.searchIndex = settings.searchIndex();
        this.retention = settings.store().retention();
        this.publishers = new PublisherFile(settings.publishers()).publishers();
        this.store = Stores.exists(settings) ? Optional.of(Stores.open(settings, publishers)) : Optional.empty();
    }

    @Override
    public Stream<ListedStory> list(StorySelection wanted) {
        return store.map(stories -> pages(stories, wanted))
                .orElseGet(Stream::empty)
                .flatMap(List::stream);
    }

    @Override
    public Set<String> sitesOf(String publisher) {
        Set<String> sites = new TreeSet<>(publishers.sitesOf(publisher));
        store.ifPresent(stories -> sites.addAll(stories.sitesOf(publisher)));
        return sites;
    }

    @Override
    public Optional<StoryHead> current(String id) {
        return store.flatMap(stories ->
                IdBeginning.whole(id, stories.idsBeginning(id), "story").flatMap(stories::current));
    }

    @Override
    public Optional<StoryHead> storyAt(String id, Instant at) {
        return store.flatMap(stories ->
                IdBeginning.whole(id, stories.idsBeginning(id), "story").flatMap(whole -> stories.storyAt(whole, at)));
    }

    @Override
    public void membersAt(String story, Instant at, Consumer<Membership> each) {
        store.ifPresent(stories -> stories.membersAt(story, at, each));
    }

    @Override
    public Optional<Membership> membership(String article) {
        return store.flatMap(stories -> stories.membership(article));
    }

    @Override
    public Optional<StoryHead> storyOf(ArticleKey article) {
        return store.map(stories -> stories.storiesOf(List.of(article)).get(article));
    }

    @Override
    public Optional<ArrivedArticle> article(String article) {
        return store.flatMap(stories -> stories.article(article));
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return store.map(stories -> withGone(
                        request, new StorySearch(searchIndex, stories, publishers, Clock.systemUTC()).search(request)))
                .orElseGet(() -> new SearchResult.Found(List.of(), 0, true, Optional.empty()));
    }

    private SearchResult withGone(SearchRequest request, SearchResult result) {
        Instant now = Clock.systemUTC().instant();
        return result instanceof SearchResult.Found found
                ? found.remarking(request.asOf().filter(now::isAfter).flatMap(any -> retention.gone(now)))
                : result;
    }

    @Override
    public Stream<PlacedArticle> articles(Optional<Instant> since, Optional<Instant> until) {
        return store.map(stories -> articlePages(stories, ArticlePage.first(PAGE, since, until), stopping))
                .orElseGet(Stream::empty)
                .flatMap(List::stream);
    }

    @Override
    public Stream<PlacedArticle.Place> withoutText() {
        return store.map(stories -> Stream.iterate(
                        stories.withoutText(new ArticleKey("", ""), PAGE),
                        page -> !page.isEmpty(),
                        page -> stories.withoutText(
                                key(page.get(page.size() - 1).membership()), PAGE)))
                .orElseGet(Stream::empty)
                .flatMap(List::stream);
    }

    private static ArticleKey key(Membership member) {
        return new ArticleKey(member.article().language(), member.id());
    }

    @Override
    public List<ArrivedCorrection> corrections() {
        return store.map(StoryStore::corrections).orElse(List.of()).stream()
                .map(StoredCorrection::arrived)
                .sorted(ArrivedCorrection.FIRST_FIRST)
                .toList();
    }

    @Override
    public List<ForgottenArticle> forgotten(String id) {
        return store.map(stories -> stories.forgotten(id)).orElse(List.of());
    }

    @Override
    public Publishers publishers() {
        return publishers;
    }

    @Override
    public void sites(Consumer<SiteCount> each) {
        store.ifPresent(stories -> stories.sites(each));
    }

    @Override
    public List<ArrivedArticle> revisions(ArrivedArticle of) {
        return store.map(stories -> stories.revisions(of)).orElse(List.of());
    }

    @Override
    public void members(String story, Consumer<Membership> each) {
        store.ifPresent(stories -> stories.members(story, each));
    }

    @Override
    public void placedMembers(String story, Consumer<PlacedMember> each) {
        store.ifPresent(stories -> stories.placedMembers(story, each));
    }

    @Override
    public List<StoryMove> moves(String story) {
        return store.map(stories -> stories.moves(story)).orElse(List.of());
    }

    @Override
    public List<Neighbour> neighbours(String story) {
        return store.map(stories -> stories.neighbours(story)).orElse(List.of());
    }

    @Override
    public void close() {
        store.ifPresent(StoryStore::close);
    }

    /** From the beginning when the generation changes before the first page is shown: so it does soon after the first start. */
    static Stream<List<ListedStory>> pages(StoryReader stories, StorySelection wanted) {
        int generation = stories.generation();
        StoryPage start = StoryPage.first(wanted, PAGE);
        List<ListedStory> first = stories.stories(start);
        if (stories.generation() != generation) {
            return pages(stories, wanted);
        }
        return Stream.iterate(
                first,
                page -> !page.isEmpty(),
                page -> page(stories, start.after(page.get(page.size() - 1)), generation));
    }

    static Stream<List<PlacedArticle>> articlePages(StoryReader stories, ArticlePage first, StopSignal stopping) {
        int generation = stories.generation();
        return Stream.iterate(articles(stories, first, generation), page -> !page.isEmpty(), page -> {
            if (stopping.isWished()) {
                throw new CannotRun("It was stopped before all articles were read.");
            }
            return articles(stories, first.after(page.get(page.size() - 1).written()), generation);
        });
    }

    /** One page is of one generation; two need not be. */
    private static List<ListedStory> page(StoryReader stories, StoryPage wanted, int generation) {
        List<ListedStory> page = stories.stories(wanted);
        requireSame(generation, stories);
        return page;
    }

    private static List<PlacedArticle> articles(StoryReader stories, ArticlePage wanted, int generation) {
        List<PlacedArticle> page = stories.articles(wanted);
        requireSame(generation, stories);
        return page;
    }

    private static void requireSame(int generation, StoryReader stories) {
        if (stories.generation() != generation) {
            throw new CannotRun("The stories were made anew while they were read (newsloom reprocess); ask again.");
        }
    }
}
