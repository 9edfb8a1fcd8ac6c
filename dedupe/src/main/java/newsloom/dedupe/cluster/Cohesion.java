package newsloom.dedupe.cluster;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.OpenStory;
import newsloom.dedupe.vector.ArticleVector;

/**
 * Tells a large story of one event, which has a name and is told of by several publishers, from many events of one kind:
 * the shootings of a year, or all the filings of one office. Asked by {@link MembershipScorer}.
 */
final class Cohesion {
    private static final int[] NONE = new int[0];

    private final int latest;
    private final float share;
    private final int missed;
    private final int publishers;
    private final Function<List<ActiveArticle>, int[]> counter = this::names;
    /** An open hash table of names, each one too high; beside it, how many reports hold each; and those that enough hold. */
    private int[] names = new int[1 << 10];

    private int[] counts = new int[1 << 10];
    private int[] common = new int[1 << 10];

    Cohesion(Parameters parameters) {
        this.latest = parameters.whole(Parameter.EVENT_LATEST);
        this.share = parameters.number(Parameter.EVENT_NAME);
        this.missed = parameters.whole(Parameter.EVENT_MISSED);
        this.publishers = parameters.whole(Parameter.EVENT_PUBLISHERS);
    }

    /** The names that most of the latest members of a story of one event hold, sorted; none where it is not one. */
    private int[] names(List<ActiveArticle> members) {
        List<ActiveArticle> last = members.subList(Math.max(0, members.size() - latest), members.size());
        return hasPublishers(last) ? common(last) : NONE;
    }

    /**
     * Whether a report may be of the event that a story tells of: whether it holds one of the names, or too few at all for
     * these to be missed.
     */
    boolean mayBeOfEvent(ActiveArticle report, OpenStory story) {
        int[] common = story.names(counter);
        return common.length > 0 && (holds(report.vector(), common) || countNames(report.vector()) < missed);
    }

    private static boolean holds(ArticleVector vector, int[] common) {
        for (int name : common) {
            if (Arrays.binarySearch(vector.terms(), name) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static int countNames(ArticleVector vector) {
        int count = 0;
        for (int i = 0; i < vector.terms().length; i++) {
            count += (vector.flags(i) & ArticleVector.NAME) != 0 ? 1 : 0;
        }
        return count;
    }

    private boolean hasPublishers(List<ActiveArticle> reports) {
        Set<String> found = new HashSet<>();
        for (int i = 0; i < reports.size() && found.size() < publishers; i++) {
            found.add(reports.get(i).header().publisher().orElse(""));
        }
        return found.size() >= publishers;
    }

    private int[] common(List<ActiveArticle> reports) {
        int least = (int) Math.ceil(share * reports.size());
        clear(reports);
        int found = 0;
        for (ActiveArticle report : reports) {
            ArticleVector vector = report.vector();
            for (int i = 0; i < vector.terms().length; i++) {
                if ((vector.flags(i) & ArticleVector.NAME) != 0 && ++counts[slot(vector.terms()[i])] == least) {
                    common[found++] = vector.terms()[i];
                }
            }
        }
        int[] sorted = Arrays.copyOf(common, found);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Makes room for all of their terms to differ. */
    private void clear(List<ActiveArticle> reports) {
        int most = 0;
        for (ActiveArticle report : reports) {
            most += report.vector().terms().length;
        }
        if (2 * most > names.length) {
            names = new int[4 * Integer.highestOneBit(most)];
            counts = new int[names.length];
            common = new int[names.length];
        }
        Arrays.fill(names, 0);
        Arrays.fill(counts, 0);
    }

    private int slot(int name) {
        int slot = (name * 0x9E3779B1) >>> 8 & (names.length - 1);
        while (names[slot] != 0 && names[slot] != name + 1) {
            slot = (slot + 1) & (names.length - 1);
        }
        names[slot] = name + 1;
        return slot;
    }
}
