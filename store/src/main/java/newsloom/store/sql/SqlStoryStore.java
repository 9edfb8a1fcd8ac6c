package newsloom.store.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.model.ArticleKey;
import newsloom.model.LoggedChange;
import newsloom.model.Publishers;
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
import newsloom.store.SiteCount;
import newsloom.store.StoredCorrection;
import newsloom.store.StoryStore;
import newsloom.store.Wording;
import newsloom.store.course.Neighbour;
import newsloom.store.course.PlacedMember;
import newsloom.store.course.StoryMove;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StoryPage;
import newsloom.store.sql.row.PartRow;
import newsloom.store.sql.watch.SqlAlertRetention;
import newsloom.store.sql.watch.SqlDeliveryStore;
import newsloom.store.sql.watch.SqlWatchStore;
import newsloom.store.watch.DeliveryStore;
import newsloom.store.watch.WatchStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps stories in SQLite or PostgreSQL. Several processes may read an SQLite file while one writes. */
public final class SqlStoryStore implements StoryStore {
    /** Whoever writes rows waits for the end of the transaction. */
    private static final String ALONE = "UPDATE generation SET number = number";

    private static final Logger logger = LoggerFactory.getLogger(SqlStoryStore.class);

    private final StoreSettings settings;
    private final Database database;
    private final HikariDataSource connections;
    private final Jdbi jdbi;
    private final Publishers publishers;

    private SqlStoryStore(
            StoreSettings settings, Database database, HikariDataSource connections, Publishers publishers) {
        this.settings = settings;
        this.database = database;
        this.connections = connections;
        this.jdbi = Jdbi.create(connections);
        this.publishers = publishers;
    }

    /** Connects, and makes the tables of a new database; an SQLite file is created, its folder is not. */
    public static SqlStoryStore open(StoreSettings settings) {
        return open(settings, Publishers.none());
    }

    /** @param publishers by whose owners it counts who speaks independently, whatever is read */
    public static SqlStoryStore open(StoreSettings settings, Publishers publishers) {
        Database database = Database.of(settings);
        return unlessAway(settings, () -> database.alone(settings, () -> open(settings, database, publishers)));
    }

    private static SqlStoryStore open(StoreSettings settings, Database database, Publishers publishers) {
        HikariDataSource connections = database.connect(settings);
        try {
            Migrations.run(connections, database, settings);
            SqlStoryStore store = new SqlStoryStore(settings, database, connections, publishers);
            store.jdbi.useHandle(database::writeAhead);
            return store;
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    @Override
    public int save(int generation, List<ArrivedUpdate> updates, Positions positions) {
        return transact(handle -> {
            handle.execute(database.holdGeneration());
            SqlStoryWriter.write(handle, positions);
            int read = new SqlGenerations(handle).current();
            return updates.isEmpty() || generation < read ? 0 : write(handle, generation, updates, generation == read);
        });
    }

    @Override
    public int saveArticles(List<ArrivedArticle> articles, Positions positions) {
        return transact(handle -> {
            handle.execute(database.holdGeneration());
            SqlStoryWriter.write(handle, positions);
            List<LoggedChange> changes = new SqlArticles(handle).write(kept(handle, articles));
            log(handle, changes);
            return changes.size();
        });
    }

    private static List<ArrivedArticle> kept(Handle handle, List<ArrivedArticle> articles) {
        Set<ArticleKey> forgotten = new SqlForgotten(handle)
                .among(articles.stream()
                        .map(each -> PartRow.text(each.article().id()))
                        .collect(Collectors.toSet()));
        List<ArrivedArticle> kept = articles.stream()
                .filter(each -> !forgotten.contains(each.key()))
                .toList();
        if (kept.size() < articles.size()) {
            logger.warn(
                    "Not stored, for they are to be forgotten: title and text of {} of the articles that came.",
                    articles.size() - kept.size());
        }
        return kept;
    }

    @Override
    public List<ForgottenArticle> forget(String article, String author, Instant now) {
        return transact(handle -> {
            handle.execute(ALONE);
            SqlForgotten all = new SqlForgotten(handle);
            Set<ArticleKey> known = all.among(Set.of(PartRow.text(article)));
            List<ForgottenArticle> forgotten = keys(handle, article)
                    .filter(key -> !known.contains(key))
                    .map(key -> new ForgottenArticle(key, now, author))
                    .toList();
            forgotten.forEach(all::forget);
            List<LoggedChange> removed = forgotten.stream()
                    .map(each -> SqlRetention.removed(each.article(), now))
                    .toList();
            new SqlRetention(handle, now).deleteTexts(removed);
            log(handle, removed);
            return forgotten;
        });
    }

    private Stream<ArticleKey> keys(Handle handle, String article) {
        Stream<ArticleKey> texts =
                new SqlArticles(handle).named(article).stream().map(ArrivedArticle::key);
        Stream<ArticleKey> members = new SqlStoryReader(handle, publishers)
                .named(article).stream()
                        .map(member -> new ArticleKey(member.article().language(), member.id()));
        return Stream.concat(texts, members).distinct();
    }

    @Override
    public List<ForgottenArticle> forgotten(String id) {
        return transact(handle -> new SqlForgotten(handle).of(Set.of(PartRow.text(id))));
    }

    @Override
    public int saveCorrections(Collection<ArrivedCorrection> corrections, Positions positions) {
        return transact(handle -> {
            handle.execute(database.holdGeneration());
            SqlStoryWriter.write(handle, positions);
            return new SqlCorrections(handle).write(corrections);
        });
    }

    @Override
    public List<StoredCorrection> corrections() {
        return transact(handle -> new SqlCorrections(handle).all());
    }

    @Override
    public Optional<ArrivedArticle> article(String article) {
        return transact(handle -> new SqlArticles(handle).find(article));
    }

    @Override
    public List<ArrivedArticle> articles(Collection<ArticleKey> keys) {
        return transact(handle -> new SqlArticles(handle).all(keys));
    }

    @Override
    public List<Wording> wordings(Collection<ArticleKey> keys, Instant since) {
        return transact(handle -> new SqlArticles(handle).wordings(Set.copyOf(keys), since));
    }

    @Override
    public List<ArrivedArticle> articlesAfter(ArticleKey last, int limit) {
        return transact(handle -> new SqlArticles(handle).after(last, limit));
    }

    @Override
    public Map<ArticleKey, StoryHead> storiesOf(Collection<ArticleKey> articles) {
        return transact(handle -> new SqlStoryReader(handle, publishers).storiesOf(articles));
    }

    @Override
    public Optional<Instant> firstTold() {
        return transact(handle -> new SqlStoryReader(handle, publishers).firstTold());
    }

    @Override
    public Map<ArticleKey, StoryHead> storiesOf(Collection<ArticleKey> articles, Instant at) {
        return transact(handle -> new SqlStoryReader(handle, publishers).storiesOf(articles, at));
    }

    @Override
    public List<PlacedArticle> articles(ArticlePage page) {
        return transact(handle -> {
            SqlArticlePage read = SqlArticlePage.of(handle, page);
            return read.placed(new SqlStoryReader(handle, publishers).placesOf(read.newest()));
        });
    }

    @Override
    public long articleCount() {
        return transact(handle -> new SqlArticles(handle).count());
    }

    @Override
    public List<PlacedArticle.Place> withoutText(ArticleKey last, int limit) {
        return transact(handle -> new SqlStoryReader(handle, publishers).withoutText(last, limit));
    }

    @Override
    public List<ArrivedArticle> revisions(ArrivedArticle of) {
        return transact(handle -> new SqlArticles(handle).revisions(of.article()));
    }

    @Override
    public void sites(Consumer<SiteCount> each) {
        transact(handle -> {
            new SqlArticles(handle).sites(each);
            return publishers;
        });
    }

    @Override
    public String changeLogId() {
        return transact(handle -> new SqlChangeLog(handle).id());
    }

    @Override
    public long lastChange() {
        return transact(handle -> new SqlChangeLog(handle).last());
    }

    @Override
    public Optional<List<LoggedChange>> changes(long after, int limit) {
        return transact(handle -> new SqlChangeLog(handle).after(after, limit));
    }

    @Override
    public int forgetChanges(Instant before) {
        return transact(handle -> new SqlChangeLog(handle).forget(before));
    }

    @Override
    public int dropTexts(Instant before, Instant now, int most) {
        return drop(handle -> new SqlRetention(handle, now).dropTexts(before, most));
    }

    @Override
    public int dropStories(Instant before, Instant now, int most) {
        return drop(handle -> new SqlRetention(handle, now).dropStories(before, most));
    }

    @Override
    public int dropAlerts(Instant before, int most) {
        return transact(handle -> new SqlAlertRetention(handle).drop(before, most));
    }

    @Override
    public int generation() {
        return transact(handle -> new SqlGenerations(handle).current());
    }

    @Override
    public boolean activate(int generation) {
        Optional<String> last = Optional.of("");
        while (last.isPresent() && generation() < generation) {
            last = activate(generation, last.get());
        }
        return last.isEmpty();
    }

    /** A step of it; see {@link SqlGenerations#activate}. */
    Optional<String> activate(int generation, String after) {
        return transact(handle -> new SqlGenerations(handle).activate(generation, after));
    }

    @Override
    public void keepMade(Collection<Integer> generations) {
        transact(handle -> new SqlGenerations(handle).keepMade(generations));
    }

    @Override
    public int latest() {
        return transact(handle -> new SqlGenerations(handle).latest());
    }

    @Override
    public int dropFormer() {
        return transact(handle -> new SqlGenerations(handle).dropFormer());
    }

    @Override
    public Optional<StoryHead> current(String id) {
        return transact(handle -> new SqlStoryReader(handle, publishers).current(id));
    }

    @Override
    public Optional<StoryHead> storyAt(String id, Instant at) {
        return transact(handle -> new SqlStoryReader(handle, publishers).then(id, at));
    }

    @Override
    public void membersAt(String story, Instant at, Consumer<Membership> each) {
        transact(handle -> {
            new SqlStoryReader(handle, publishers).membersThen(story, at, each);
            return story;
        });
    }

    @Override
    public List<String> idsBeginning(String beginning) {
        return transact(handle -> new SqlStoryReader(handle, publishers).idsBeginning(beginning));
    }

    @Override
    public Optional<Membership> membership(String article) {
        return transact(handle -> new SqlStoryReader(handle, publishers).membership(article));
    }

    @Override
    public long count() {
        return transact(handle -> new SqlStoryList(handle, publishers).count());
    }

    @Override
    public List<ListedStory> stories(StoryPage page) {
        return transact(handle -> new SqlStoryList(handle, publishers).page(page));
    }

    @Override
    public Set<String> sitesOf(String publisher) {
        return transact(handle -> new SqlStoryList(handle, publishers).sitesOf(publisher));
    }

    @Override
    public void members(String story, Consumer<Membership> each) {
        transact(handle -> {
            new SqlStoryReader(handle, publishers).members(story, each);
            return story;
        });
    }

    @Override
    public Map<String, List<ArticleHeader>> firstArticles(Collection<String> stories, int most) {
        return transact(handle -> new SqlFirstArticles(handle).of(stories, most));
    }

    @Override
    public void placedMembers(String story, Consumer<PlacedMember> each) {
        transact(handle -> {
            new SqlStoryCourse(handle, publishers).placed(story, each);
            return story;
        });
    }

    @Override
    public List<StoryMove> moves(String story) {
        return transact(handle -> new SqlStoryCourse(handle, publishers).moves(story));
    }

    @Override
    public List<Neighbour> neighbours(String story) {
        return transact(handle -> new SqlStoryCourse(handle, publishers).neighbours(story));
    }

    @Override
    public Map<Integer, Long> positions(String topic) {
        return transact(
                handle -> handle.createQuery("SELECT partition, next_offset FROM positions WHERE topic = :topic")
                        .bind("topic", topic)
                        .map((row, context) -> Map.entry(row.getInt("partition"), row.getLong("next_offset")))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public Optional<Origin> origin() {
        return transact(handle -> new SqlOrigin(handle).read());
    }

    @Override
    public void comeFrom(Origin origin) {
        transact(handle -> {
            handle.execute(database.holdGeneration());
            new SqlOrigin(handle).write(origin);
            return origin;
        });
    }

    @Override
    public WatchStore watches() {
        return new SqlWatchStore(this::transact, new SqlStoryLookup(publishers));
    }

    @Override
    public DeliveryStore deliveries() {
        return new SqlDeliveryStore(this::transact);
    }

    @Override
    public void close() {
        connections.close();
    }

    private int write(Handle handle, int generation, List<ArrivedUpdate> updates, boolean isRead) {
        SqlStoryWriter writer = new SqlStoryWriter(handle, generation);
        writer.write(updates);
        int written = writer.written().size();
        new CarriedStories(handle, generation, writer).settle(updates);
        log(handle, isRead ? writer.written() : List.of());
        return written;
    }

    private int drop(Function<Handle, List<LoggedChange>> dropping) {
        return transact(handle -> {
            handle.execute(ALONE);
            List<LoggedChange> dropped = dropping.apply(handle);
            log(handle, dropped);
            return dropped.size();
        });
    }

    private void log(Handle handle, List<LoggedChange> changes) {
        new SqlChangeLog(handle).append(changes, settings.keepChanges());
    }

    private <T> T transact(Function<Handle, T> action) {
        return unlessAway(settings, () -> jdbi.inTransaction(action::apply));
    }

    private static <T> T unlessAway(StoreSettings settings, Supplier<T> action) {
        try {
            return action.get();
        } catch (RuntimeException e) {
            throw SqlErrors.explain(e, settings);
        }
    }
}
