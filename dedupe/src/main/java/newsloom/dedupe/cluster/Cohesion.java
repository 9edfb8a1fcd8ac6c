package newsloom.dedupe.cluster;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
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
    private int[] names = new int[1 << 10];

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
        int count = 0;
        for (ActiveArticle report : reports) {
            count = collect(report.vector(), count);
        }
        Arrays.sort(names, 0, count);
        int apart = (int) Math.ceil(share * reports.size()) - 1;
        return IntStream.range(0, Math.max(0, count - apart))
                .filter(i -> names[i] == names[i + apart] && (i == 0 || names[i - 1] != names[i]))
                .map(i -> names[i])
                .toArray();
    }

    private int collect(ArticleVector vector, int from) {
        int count = from;
        int[] terms = vector.terms();
        names = names.length < from + terms.length ? Arrays.copyOf(names, 2 * (from + terms.length)) : names;
        for (int i = 0; i < terms.length; i++) {
            names[count] = terms[i];
            count += (vector.flags(i) & ArticleVector.NAME) != 0 ? 1 : 0;
        }
        return count;
    }
}
