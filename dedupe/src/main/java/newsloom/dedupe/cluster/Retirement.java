package newsloom.dedupe.cluster;

import java.util.IdentityHashMap;
import java.util.List;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.ActiveArticles;
import newsloom.dedupe.story.OpenStory;

/**
 * Says which reports leave the active state: those of stories that have been quiet for longer than the look-back. They go
 * many at once, so that making room costs little an article; until then there are at most twice as many as needed.
 */
final class Retirement {
    private static final int FEWEST = 1_000;

    private final float lookBack;
    private final int most;
    private int sinceLast;

    /**
     * @param lookBack in days
     * @param most beyond how many reports those leave, too, that have been without a new article for longest
     */
    Retirement(float lookBack, int most) {
        this.lookBack = lookBack;
        this.most = most;
    }

    /** Counts an article; says whether it is time to look through so many reports. */
    boolean isDue(int active) {
        return ++sinceLast >= Math.max(FEWEST, active / 2);
    }

    /** Those that stay, in their order; all of them, when too few would leave to be worth it. */
    List<ActiveArticle> staying(ActiveArticles arrivals, float today) {
        sinceLast = 0;
        long oldest = arrivals.size() > most ? arrivals.count() - most * 3L / 4 : 0;
        IdentityHashMap<OpenStory, Boolean> active = new IdentityHashMap<>();
        List<ActiveArticle> staying = arrivals.all().stream()
                .filter(report -> active.computeIfAbsent(report.story(), story -> isActive(story, today, oldest)))
                .toList();
        return 4 * staying.size() > 3 * arrivals.size() ? arrivals.all() : staying;
    }

    void write(StateWriter to) {
        to.number(sinceLast);
    }

    void read(StateReader from) {
        sinceLast = from.integer();
    }

    private boolean isActive(OpenStory story, float today, long oldest) {
        return story.parts().stream()
                .anyMatch(
                        part -> part.isToRepair() || (part.last() >= today - lookBack && lastArrival(part) >= oldest));
    }

    private static long lastArrival(OpenStory story) {
        return story.members().stream().mapToLong(ActiveArticle::arrival).max().orElse(0);
    }
}
