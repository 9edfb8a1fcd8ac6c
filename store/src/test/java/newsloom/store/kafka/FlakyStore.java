package newsloom.store.kafka;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import newsloom.model.ArticleKey;
import newsloom.model.LoggedChange;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.store.ArrivedArticle;
import newsloom.store.ArrivedCorrection;
import newsloom.store.ArrivedUpdate;
import newsloom.store.ArticlePage;
import newsloom.store.ForgottenArticle;
import newsloom.store.Origin;
import newsloom.store.PlacedArticle;
import newsloom.store.Positions;
import newsloom.store.RowRefusedException;
import newsloom.store.SiteCount;
import newsloom.store.StoreDamagedException;
import newsloom.store.StoreUnavailableException;
import newsloom.store.StoredCorrection;
import newsloom.store.StoryStore;
import newsloom.store.Wording;
import newsloom.store.course.Neighbour;
import newsloom.store.course.PlacedMember;
import newsloom.store.course.StoryMove;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StoryPage;
import newsloom.store.watch.DeliveryStore;
import newsloom.store.watch.WatchStore;

/** A real store that is away for so many calls, and counts how often it was asked to save. */
final class FlakyStore implements StoryStore {
    private final StoryStore store;
    private final AtomicInteger callsAway = new AtomicInteger();
    private final AtomicBoolean buggy = new AtomicBoolean();
    private final AtomicBoolean damaged = new AtomicBoolean();
    private final AtomicLong refused = new AtomicLong(-1);
    private final List<Instant> arrivals = new CopyOnWriteArrayList<>();
    private final AtomicInteger saves = new AtomicInteger();

    FlakyStore(StoryStore store) {
        this.store = store;
    }

    void haveABug() {
        buggy.set(true);
    }

    void beDamaged() {
        damaged.set(true);
    }

    void goAwayFor(int calls) {
        callsAway.set(calls);
    }

    int callsAway() {
        return callsAway.get();
    }

    /** Of the updates that were saved. */
    List<Instant> arrivals() {
        return arrivals;
    }

    int saves() {
        return saves.get();
    }

    /** As a database does that has a limit. */
    void refuse(long update) {
        refused.set(update);
    }

    @Override
    public int save(int generation, List<ArrivedUpdate> updates, Positions positions) {
        comeBackSlowly();
        if (updates.stream().anyMatch(update -> update.update().number() == refused.get())) {
            throw new RowRefusedException("The database does not take it.", new IllegalStateException());
        }
        if (damaged.get()) {
            throw new StoreDamagedException("The test has damaged the database.", new IllegalStateException());
        }
        if (buggy.get()) {
            throw new IllegalStateException("The test has built in a bug.");
        }
        saves.incrementAndGet();
        updates.forEach(update -> arrivals.add(update.at()));
        return store.save(generation, updates, positions);
    }

    @Override
    public int saveArticles(List<ArrivedArticle> articles, Positions positions) {
        comeBackSlowly();
        saves.incrementAndGet();
        return store.saveArticles(articles, positions);
    }

    @Override
    public Optional<ArrivedArticle> article(String article) {
        return store.article(article);
    }

    @Override
    public List<ArrivedArticle> articles(Collection<ArticleKey> keys) {
        return store.articles(keys);
    }

    @Override
    public List<Wording> wordings(Collection<ArticleKey> keys, Instant since) {
        return store.wordings(keys, since);
    }

    @Override
    public List<ArrivedArticle> articlesAfter(ArticleKey last, int limit) {
        return store.articlesAfter(last, limit);
    }

    @Override
    public Optional<Instant> firstTold() {
        return store.firstTold();
    }

    @Override
    public Map<ArticleKey, StoryHead> storiesOf(Collection<ArticleKey> articles, Instant at) {
        return store.storiesOf(articles, at);
    }

    @Override
    public Map<ArticleKey, StoryHead> storiesOf(Collection<ArticleKey> articles) {
        return store.storiesOf(articles);
    }

    @Override
    public List<PlacedArticle.Place> withoutText(ArticleKey last, int limit) {
        return store.withoutText(last, limit);
    }

    @Override
    public List<PlacedArticle> articles(ArticlePage page) {
        return store.articles(page);
    }

    @Override
    public List<ForgottenArticle> forget(String article, String author, Instant now) {
        return store.forget(article, author, now);
    }

    @Override
    public List<ForgottenArticle> forgotten(String id) {
        return store.forgotten(id);
    }

    @Override
    public int saveCorrections(Collection<ArrivedCorrection> corrections, Positions positions) {
        return store.saveCorrections(corrections, positions);
    }

    @Override
    public List<StoredCorrection> corrections() {
        return store.corrections();
    }

    @Override
    public int dropTexts(Instant before, Instant now, int most) {
        return store.dropTexts(before, now, most);
    }

    @Override
    public int dropStories(Instant before, Instant now, int most) {
        return store.dropStories(before, now, most);
    }

    @Override
    public int dropAlerts(Instant before, int most) {
        return store.dropAlerts(before, most);
    }

    @Override
    public void sites(Consumer<SiteCount> each) {
        store.sites(each);
    }

    @Override
    public List<ArrivedArticle> revisions(ArrivedArticle of) {
        return store.revisions(of);
    }

    @Override
    public String changeLogId() {
        return store.changeLogId();
    }

    @Override
    public long lastChange() {
        return store.lastChange();
    }

    @Override
    public Optional<List<LoggedChange>> changes(long after, int limit) {
        return store.changes(after, limit);
    }

    @Override
    public int forgetChanges(Instant before) {
        return store.forgetChanges(before);
    }

    @Override
    public int generation() {
        return store.generation();
    }

    @Override
    public boolean activate(int generation) {
        return store.activate(generation);
    }

    @Override
    public void keepMade(Collection<Integer> generations) {
        store.keepMade(generations);
    }

    @Override
    public int latest() {
        return store.latest();
    }

    @Override
    public int dropFormer() {
        return store.dropFormer();
    }

    @Override
    public Optional<StoryHead> current(String id) {
        return store.current(id);
    }

    @Override
    public Optional<StoryHead> storyAt(String id, Instant at) {
        return store.storyAt(id, at);
    }

    @Override
    public void membersAt(String story, Instant at, Consumer<Membership> each) {
        store.membersAt(story, at, each);
    }

    @Override
    public List<String> idsBeginning(String beginning) {
        return store.idsBeginning(beginning);
    }

    @Override
    public Optional<Membership> membership(String article) {
        return store.membership(article);
    }

    @Override
    public long articleCount() {
        return store.articleCount();
    }

    @Override
    public long count() {
        return store.count();
    }

    @Override
    public List<ListedStory> stories(StoryPage page) {
        return store.stories(page);
    }

    @Override
    public void placedMembers(String story, Consumer<PlacedMember> each) {
        store.placedMembers(story, each);
    }

    @Override
    public List<StoryMove> moves(String story) {
        return store.moves(story);
    }

    @Override
    public List<Neighbour> neighbours(String story) {
        return store.neighbours(story);
    }

    @Override
    public Set<String> sitesOf(String publisher) {
        return store.sitesOf(publisher);
    }

    @Override
    public void members(String story, Consumer<Membership> each) {
        store.members(story, each);
    }

    @Override
    public Map<String, List<ArticleHeader>> firstArticles(Collection<String> stories, int most) {
        return store.firstArticles(stories, most);
    }

    @Override
    public Map<Integer, Long> positions(String topic) {
        comeBackSlowly();
        return store.positions(topic);
    }

    @Override
    public Optional<Origin> origin() {
        return store.origin();
    }

    @Override
    public void comeFrom(Origin origin) {
        store.comeFrom(origin);
    }

    @Override
    public WatchStore watches() {
        return store.watches();
    }

    @Override
    public DeliveryStore deliveries() {
        return store.deliveries();
    }

    @Override
    public void close() {
        store.close();
    }

    private void comeBackSlowly() {
        if (callsAway.getAndUpdate(calls -> Math.max(0, calls - 1)) > 0) {
            throw new StoreUnavailableException("The test has sent the database away.", new IllegalStateException());
        }
    }
}
