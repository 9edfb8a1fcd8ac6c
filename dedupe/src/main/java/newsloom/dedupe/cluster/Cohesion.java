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
    /** A name that one member alone holds may have come with a stray. */
    private static final int FEWEST = 2;

    private final int latest;
    private final float share;
    private final float rareFrom;
    private final float held;
    private final float heldShare;
    private final float missed;
    private final int publishers;
    private final Function<List<ActiveArticle>, int[]> counter = this::names;
    /** An open hash table of names, each one too high; beside it, how many reports hold each; and those that enough hold. */
    private int[] names = new int[1 << 10];

    private int[] counts = new int[1 << 10];
    private int[] enough = new int[1 << 10];

    Cohesion(Parameters parameters) {
        this.latest = parameters.whole(Parameter.EVENT_LATEST);
        this.share = parameters.number(Parameter.EVENT_NAME);
        this.rareFrom = parameters.number(Parameter.EVENT_RARE_FROM);
        this.held = parameters.number(Parameter.EVENT_HELD);
        this.heldShare = parameters.number(Parameter.EVENT_HELD_SHARE);
        this.missed = parameters.number(Parameter.EVENT_MISSED);
        this.publishers = parameters.whole(Parameter.EVENT_PUBLISHERS);
    }

    /** The names that several of the latest members of a story of one event hold; none where it is not one. */
    private int[] names(List<ActiveArticle> members) {
        List<ActiveArticle> last = members.subList(Math.max(0, members.size() - latest), members.size());
        return hasPublishers(last) ? known(last) : NONE;
    }

    /**
     * Whether a report may be of the event that a story tells of: whether it holds a name that most hold, enough of the other
     * names of the event by their rarity, or too few names at all for these to be missed.
     */
    boolean mayBeOfEvent(ActiveArticle report, OpenStory story) {
        int[] ofEvent = story.names(counter);
        return ofEvent.length > 0 && (holdsCommon(report.vector(), ofEvent) || holdsEnough(report.vector(), ofEvent));
    }

    private static boolean holdsCommon(ArticleVector vector, int[] ofEvent) {
        for (int i = 0; i < vector.terms().length; i++) {
            if ((vector.flags(i) & ArticleVector.NAME) != 0 && holds(ofEvent, mark(vector.terms()[i], true))) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsEnough(ArticleVector vector, int[] ofEvent) {
        float theirs = 0;
        float others = 0;
        for (int i = 0; i < vector.terms().length; i++) {
            if ((vector.flags(i) & ArticleVector.NAME) != 0) {
                float rarity = Math.max(0, vector.idf(i) - rareFrom);
                boolean is = holds(ofEvent, mark(vector.terms()[i], false));
                theirs += is ? rarity : 0;
                others += is ? 0 : rarity;
            }
        }
        return others < missed || theirs >= Math.min(held, heldShare * (theirs + others));
    }

    private static boolean holds(int[] sorted, int mark) {
        return Arrays.binarySearch(sorted, mark) >= 0;
    }

    private static int mark(int name, boolean common) {
        return 2 * name + (common ? 1 : 0);
    }

    private boolean hasPublishers(List<ActiveArticle> reports) {
        Set<String> found = new HashSet<>();
        for (int i = 0; i < reports.size() && found.size() < publishers; i++) {
            found.add(reports.get(i).header().publisher().orElse(""));
        }
        return found.size() >= publishers;
    }

    /** Sorted, with a mark of those that most hold; none where there is none of these. */
    private int[] known(List<ActiveArticle> reports) {
        int least = (int) Math.ceil(share * reports.size());
        int found = count(reports, FEWEST);
        boolean any = false;
        for (int i = 0; i < found; i++) {
            boolean common = counts[slot(enough[i])] >= least;
            any |= common;
            enough[i] = mark(enough[i], common);
        }
        int[] sorted = Arrays.copyOf(enough, any ? found : 0);
        Arrays.sort(sorted);
        return sorted;
    }

    /** How many names there are that so many hold. */
    private int count(List<ActiveArticle> reports, int least) {
        clear(reports);
        int found = 0;
        for (ActiveArticle report : reports) {
            ArticleVector vector = report.vector();
            for (int i = 0; i < vector.terms().length; i++) {
                if ((vector.flags(i) & ArticleVector.NAME) != 0 && ++counts[slot(vector.terms()[i])] == least) {
                    enough[found++] = vector.terms()[i];
                }
            }
        }
        return found;
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
            enough = new int[names.length];
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
