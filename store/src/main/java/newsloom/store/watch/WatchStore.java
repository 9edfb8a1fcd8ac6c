package newsloom.store.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** The watches, and what they told: each thing once, whoever is killed. */
public interface WatchStore {

    /** Another number whenever there are other watches. */
    long version();

    /** By their names. */
    List<Watch> watches();

    /** Adds a watch or puts it in the place of that of its name; if it asks for something else now, of the past it knows nothing. */
    default void put(Watch watch) {
        put(List.of(watch));
    }

    /** The same with several: all of them or none. */
    void put(List<Watch> watches);

    /** Whether there was one; what it told stays. */
    boolean remove(String watch);

    /** Those of which it is not known what they match of what was there before. */
    List<Watch> unmatched();

    /** From now on it is known, unless it was changed meanwhile. */
    void matched(Watch watch);

    /** Keeps what matches; of an article that matched before its words. */
    void match(Collection<ArticleMatch> matches);

    /** Those of articles of the story, the latest first. */
    List<ArticleMatch> matches(String watch, String story, int limit);

    /** What the watch told of the story, or of those that it was part of, loudly or silently; the earliest first. */
    List<NumberedAlert> told(String watch, String story);

    /** The earliest members of a story, in the order of their dates. */
    List<Membership> firstMembers(String story, int most);

    /** Those of these articles that are in a story. */
    List<Membership> memberships(Collection<ArticleKey> articles);

    /** Those of these stories of which there is a text: story by story, in the order in which they arrived. */
    List<MemberArrival> arrivals(Collection<String> stories);

    /** Those of these stories that are read and of which an article matches a watch, once for each watch. */
    List<MatchedStory> matched(Collection<String> stories);

    /** Whether an article of these sites is in the story that had arrived before that time. */
    boolean wasReportedBy(Collection<String> sites, String story, Instant before);

    /** What a watch told somebody first in each thread that these articles are of, the earliest first. */
    List<NumberedAlert> firstTold(String watch, Collection<ArticleKey> articles);

    /** The same by the articles of a story, but for these. */
    List<NumberedAlert> firstTold(String watch, String story, Collection<ArticleKey> without);

    /** Which of these articles match which watches and were not counted for them. */
    Map<String, Set<ArticleKey>> uncounted(Collection<ArticleKey> articles);

    /** The voices of a watch in the last four weeks. */
    VoiceCounts voices(String watch);

    /** The voices of a story, each when it came, or was published if that was before. */
    List<VoiceCount> storyVoices(String story);

    /** Which watches a source of this name gave something since then. */
    Set<String> watchesGiven(String source, Instant since);

    /** The alerts of these sources, by what stands for a story in them; the earliest first. */
    List<NumberedAlert> toldOfSources(Collection<String> sources);

    /** Has nobody told of a story for a while; whether anything was told of it before. */
    boolean snooze(String story, Snooze snooze);

    /** Has a story told of again; whether it was snoozed. */
    boolean wake(String story);

    /** How many alerts of a watch snoozes of a story have kept back since anything was told of it. */
    int keptBack(String watch, String story);

    /** The number of the last change that was looked at; 0 before the first. */
    long place();

    /**
     * Keeps those alerts that were not told before, each in the thread of its story and with where it goes, and how far
     * changes were looked at: all or nothing.
     *
     * @param from the place as it was when these changes were read
     * @param counted the voices of the watches in these changes
     * @return false when the place is another one: then nothing is kept
     */
    boolean record(long from, long to, List<OutgoingAlert> alerts, CountedVoices counted);

    List<NumberedAlert> alerts(AlertPage page);
}
