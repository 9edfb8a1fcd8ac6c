package newsloom.app.role;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsloom.model.ArticleKey;
import newsloom.model.LoggedChange;
import newsloom.model.delivery.OutgoingAlert;
import newsloom.model.story.Membership;
import newsloom.model.watch.ArticleMatch;
import newsloom.model.watch.CountedVoices;
import newsloom.model.watch.NumberedAlert;
import newsloom.model.watch.VoiceCount;
import newsloom.model.watch.VoiceCounts;
import newsloom.model.watch.Watch;
import newsloom.store.ArrivedArticle;
import newsloom.store.StoryStore;
import newsloom.store.Wording;
import newsloom.watch.rule.WatchLedger;
import newsloom.watch.rule.WatchedArticle;
import newsloom.watch.rule.WatchedStory;

/** What watches need of the rows, and where they write. */
public record StoredWatchLedger(StoryStore store) implements WatchLedger {

    @Override
    public long watchesVersion() {
        return store.watches().version();
    }

    @Override
    public List<Watch> watches() {
        return store.watches().watches();
    }

    @Override
    public List<Watch> unmatched() {
        return store.watches().unmatched();
    }

    @Override
    public long place() {
        return store.watches().place();
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
    public List<WatchedArticle> articles(Collection<ArticleKey> keys) {
        return store.articles(keys).stream().map(StoredWatchLedger::watched).toList();
    }

    @Override
    public List<WatchedArticle> wordings(Collection<ArticleKey> keys, Instant since) {
        return store.wordings(keys, since).stream()
                .map(Wording::written)
                .map(StoredWatchLedger::watched)
                .toList();
    }

    @Override
    public List<Membership> memberships(Collection<ArticleKey> keys) {
        return store.watches().memberships(keys);
    }

    @Override
    public List<WatchedStory> watched(Collection<String> stories) {
        return store.watches().matched(stories).stream()
                .map(found ->
                        new WatchedStory(found.watch(), found.story(), found.isPast(), found.told(), found.snooze()))
                .toList();
    }

    @Override
    public List<Membership> firstMembers(String story, int most) {
        return store.watches().firstMembers(story, most);
    }

    @Override
    public int voicesBefore(String story, Instant at) {
        return store.storyAt(story, at).map(then -> then.counts().voices()).orElse(0);
    }

    @Override
    public boolean wasReportedBy(Collection<String> sites, String story, Instant before) {
        return store.watches().wasReportedBy(sites, story, before);
    }

    @Override
    public List<NumberedAlert> firstTold(String watch, Collection<ArticleKey> articles) {
        return store.watches().firstTold(watch, articles);
    }

    @Override
    public List<NumberedAlert> firstTold(String watch, String story, Collection<ArticleKey> without) {
        return store.watches().firstTold(watch, story, without);
    }

    @Override
    public Optional<ArticleMatch> lastMatch(String watch, String story) {
        return store.watches().matches(watch, story, 1).stream().findFirst();
    }

    @Override
    public void match(Collection<ArticleMatch> matches) {
        store.watches().match(matches);
    }

    @Override
    public void matched(Watch watch) {
        store.watches().matched(watch);
    }

    @Override
    public Map<String, Set<ArticleKey>> uncounted(Collection<ArticleKey> articles) {
        return store.watches().uncounted(articles);
    }

    @Override
    public VoiceCounts voices(String watch) {
        return store.watches().voices(watch);
    }

    @Override
    public List<VoiceCount> storyVoices(String story) {
        return store.watches().storyVoices(story);
    }

    @Override
    public Set<String> watchesGiven(String source, Instant since) {
        return store.watches().watchesGiven(source, since);
    }

    @Override
    public List<NumberedAlert> toldOfSources(Collection<String> sources) {
        return store.watches().toldOfSources(sources);
    }

    @Override
    public int keptBack(String watch, String story) {
        return store.watches().keptBack(watch, story);
    }

    @Override
    public int toldSince(String watch, Instant since) {
        return store.deliveries().toldSince(watch, since);
    }

    @Override
    public boolean record(long from, long to, List<OutgoingAlert> alerts, CountedVoices counted) {
        return store.watches().record(from, to, alerts, counted);
    }

    private static WatchedArticle watched(ArrivedArticle found) {
        return new WatchedArticle(found.article(), found.at(), found.isUntold());
    }
}
