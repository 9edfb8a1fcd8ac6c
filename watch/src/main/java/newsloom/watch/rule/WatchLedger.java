package newsloom.watch.rule;

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

/** What watches need of what is stored, and where is written what they tell: together, so that nothing is told twice. */
public interface WatchLedger {

    /** Another number whenever there are other watches. */
    long watchesVersion();

    List<Watch> watches();

    /** Those of which nobody has looked yet what they match of what was there before. */
    List<Watch> unmatched();

    /** The number of the last change that was looked at. */
    long place();

    long lastChange();

    /** The changes after that number, in their order; absent when some of them are forgotten. */
    Optional<List<LoggedChange>> changes(long after, int limit);

    List<WatchedArticle> articles(Collection<ArticleKey> keys);

    /** What these articles say, and what they said that was replaced at that time or later: each in its order. */
    List<WatchedArticle> wordings(Collection<ArticleKey> keys, Instant since);

    /** Those of these articles that are in a story. */
    List<Membership> memberships(Collection<ArticleKey> keys);

    /** Those of these stories that are read and of which an article matches a watch, once for each watch. */
    List<WatchedStory> watched(Collection<String> stories);

    /** The earliest members of a story, in the order of their dates, at most so many. */
    List<Membership> firstMembers(String story, int most);

    /** How many spoke independently in a story by what had arrived before that time. */
    int voicesBefore(String story, Instant at);

    /** Whether an article of these sites is in the story that had arrived before that time. */
    boolean wasReportedBy(Collection<String> sites, String story, Instant before);

    /** What a watch told somebody first in each thread that these articles are of, the earliest first. */
    List<NumberedAlert> firstTold(String watch, Collection<ArticleKey> articles);

    /** The same by the articles of a story, but for these. */
    List<NumberedAlert> firstTold(String watch, String story, Collection<ArticleKey> without);

    /** The match of the article of the story that matched the watch last. */
    Optional<ArticleMatch> lastMatch(String watch, String story);

    /** Keeps what matches; of an article that matched before only its words. */
    void match(Collection<ArticleMatch> matches);

    /** From now on it counts as looked at what the watch matches of what was there before. */
    void matched(Watch watch);

    /** Which of these articles match which watches and were not counted for them. */
    Map<String, Set<ArticleKey>> uncounted(Collection<ArticleKey> articles);

    /** The voices of a watch in the last four weeks. */
    VoiceCounts voices(String watch);

    /** The voices of a story, each when it came, or was published if that was before. */
    List<VoiceCount> storyVoices(String story);

    /** Which watches this source, or this name of several, gave something of its own since then. */
    Set<String> watchesGiven(String source, Instant since);

    /** What was told of these sources, by what stands for a story in those alerts; the earliest first. */
    List<NumberedAlert> toldOfSources(Collection<String> sources);

    /** How many alerts of a watch the last snooze of a story has kept back since anything was told of it. */
    int keptBack(String watch, String story);

    /** How many alerts of a watch have gone out one by one since then. */
    int toldSince(String watch, Instant since);

    /**
     * Keeps all alerts that were not told before, with where they go, and that the changes up to the number are looked at;
     * all or nothing.
     *
     * @param counted the voices of the watches in them
     * @return false when somebody else has looked at changes meanwhile: then nothing of it is kept
     */
    boolean record(long from, long to, List<OutgoingAlert> alerts, CountedVoices counted);
}
