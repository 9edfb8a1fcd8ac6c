package newsloom.store.sql.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import newsloom.model.ArticleKey;
import newsloom.model.delivery.OutgoingAlert;
import newsloom.model.story.Membership;
import newsloom.model.watch.ArticleMatch;
import newsloom.model.watch.CountedVoices;
import newsloom.model.watch.NumberedAlert;
import newsloom.model.watch.Snooze;
import newsloom.model.watch.VoiceCount;
import newsloom.model.watch.VoiceCounts;
import newsloom.model.watch.Watch;
import newsloom.store.watch.AlertPage;
import newsloom.store.watch.MatchedStory;
import newsloom.store.watch.MemberArrival;
import newsloom.store.watch.WatchStore;
import org.jdbi.v3.core.Handle;

/** Keeps watches and alerts beside the stories, in the same database. */
public record SqlWatchStore(RowTransactions transactions, StoryLookup stories) implements WatchStore {

    @Override
    public long version() {
        return transact(handle -> new SqlWatches(handle).version());
    }

    @Override
    public List<Watch> watches() {
        return transact(handle -> new SqlWatches(handle).all());
    }

    @Override
    public void put(List<Watch> watches) {
        transact(handle -> {
            watches.forEach(new SqlWatches(handle)::put);
            return watches;
        });
    }

    @Override
    public boolean remove(String watch) {
        return transact(handle -> new SqlWatches(handle).remove(watch));
    }

    @Override
    public List<Watch> unmatched() {
        return transact(handle -> new SqlWatches(handle).unmatched());
    }

    @Override
    public void matched(Watch watch) {
        transact(handle -> {
            new SqlWatches(handle).matched(watch);
            return watch;
        });
    }

    @Override
    public void match(Collection<ArticleMatch> matches) {
        if (!matches.isEmpty()) {
            transact(handle -> {
                new SqlWatches(handle).match(matches);
                return matches;
            });
        }
    }

    @Override
    public List<ArticleMatch> matches(String watch, String story, int limit) {
        return transact(handle -> new SqlWatches(handle).matches(watch, story, limit));
    }

    @Override
    public List<NumberedAlert> told(String watch, String story) {
        return transact(handle -> new SqlAlerts(handle).told(watch, story));
    }

    @Override
    public List<Membership> firstMembers(String story, int most) {
        return transact(handle -> stories.firstMembers(handle, story, most));
    }

    @Override
    public List<Membership> memberships(Collection<ArticleKey> articles) {
        return transact(handle -> stories.memberships(handle, articles));
    }

    @Override
    public List<MemberArrival> arrivals(Collection<String> stories) {
        return transact(handle -> new SqlWatches(handle).arrivals(stories));
    }

    @Override
    public List<MatchedStory> matched(Collection<String> stories) {
        return transact(handle -> new SqlAlerts(handle).matched(stories, this.stories.heads(handle, stories)));
    }

    @Override
    public boolean wasReportedBy(Collection<String> sites, String story, Instant before) {
        return transact(handle -> new SqlWatches(handle).wasReportedBy(sites, story, before));
    }

    @Override
    public List<NumberedAlert> firstTold(String watch, Collection<ArticleKey> articles) {
        return transact(handle -> new SqlThreads(handle).firstTold(watch, articles));
    }

    @Override
    public List<NumberedAlert> firstTold(String watch, String story, Collection<ArticleKey> without) {
        return transact(handle -> new SqlThreads(handle).firstTold(watch, story, without));
    }

    @Override
    public Map<String, Set<ArticleKey>> uncounted(Collection<ArticleKey> articles) {
        return transact(handle -> new SqlVoices(handle).uncounted(articles));
    }

    @Override
    public VoiceCounts voices(String watch) {
        return transact(handle -> new SqlVoices(handle).of(watch));
    }

    @Override
    public List<VoiceCount> storyVoices(String story) {
        return transact(handle -> new SqlVoices(handle).ofStory(story));
    }

    @Override
    public Set<String> watchesGiven(String source, Instant since) {
        return transact(handle -> new SqlSources(handle).watchesGiven(source, since));
    }

    @Override
    public List<NumberedAlert> toldOfSources(Collection<String> sources) {
        return transact(handle -> new SqlSources(handle).told(sources));
    }

    @Override
    public boolean snooze(String story, Snooze snooze) {
        return transact(handle -> new SqlThreads(handle).snooze(story, snooze));
    }

    @Override
    public boolean wake(String story) {
        return transact(handle -> new SqlThreads(handle).wake(story));
    }

    @Override
    public int keptBack(String watch, String story) {
        return transact(handle -> new SqlThreads(handle).keptBack(watch, story));
    }

    @Override
    public long place() {
        return transact(handle -> new SqlAlerts(handle).place());
    }

    @Override
    public boolean record(long from, long to, List<OutgoingAlert> alerts, CountedVoices counted) {
        return transact(handle -> {
            SqlAlerts rows = new SqlAlerts(handle);
            boolean isOurs = rows.move(from, to);
            if (isOurs) {
                rows.put(alerts);
                new SqlVoices(handle).put(counted);
            }
            return isOurs;
        });
    }

    @Override
    public List<NumberedAlert> alerts(AlertPage page) {
        return transact(handle -> new SqlAlerts(handle).page(page));
    }

    private <T> T transact(Function<Handle, T> action) {
        return transactions.transact(action);
    }
}
