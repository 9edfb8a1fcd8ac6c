package newsloom.dedupe.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the active articles and stories nearest to a report: an inverted index over the terms of the vectors. */
final class ReportIndex {
    /** Terms lighter than this find nothing that heavier ones do not; leaving them out halves the lists. */
    private static final float LIGHT = .065f;

    private static final int WEIGHT_BITS = 8;
    private static final float WEIGHT_STEPS = 255;
    /** Below this cosine nothing joins, whatever else agrees. */
    private static final float FAINT = .1f;

    private final int latest;
    private final int mostStories;
    private final float lookBack;
    private int[][] postings = new int[1 << 12][];
    private int[] sizes = new int[1 << 12];
    private @Nullable Report[] reports = new @Nullable Report[1 << 10];
    private float[] cosines = new float[1 << 10];
    private float[] wanted = new float[1 << 10];
    private int[] hits = new int[1 << 10];
    private int hitCount;
    private long searches;

    /**
     * @param latest how many articles are looked at for one term, the latest first
     * @param lookBack in days
     */
    ReportIndex(int latest, int mostStories, float lookBack) {
        this.latest = latest;
        this.mostStories = mostStories;
        this.lookBack = lookBack;
    }

    void add(Report report) {
        if (report.slot >= reports.length) {
            reports = Arrays.copyOf(reports, 2 * report.slot);
            cosines = Arrays.copyOf(cosines, 2 * report.slot);
            wanted = Arrays.copyOf(wanted, 2 * report.slot);
        }
        reports[report.slot] = report;
        Profile profile = report.profile;
        for (int i = 0; i < profile.terms().length; i++) {
            if ((profile.flags()[i] & Profile.VECTOR) != 0 && profile.weight(i) >= LIGHT) {
                post(profile.terms()[i], report.slot << WEIGHT_BITS | Math.round(profile.weight(i) * WEIGHT_STEPS));
            }
        }
    }

    void remove(Report report) {
        reports[report.slot] = null;
    }

    /** The stories with the nearest single article, nearest first; also fills the report's neighbours and is offered to them. */
    List<OpenStory> nearest(Report report) {
        accumulate(report.profile);
        searches++;
        List<OpenStory> found = new ArrayList<>();
        for (int i = 0; i < hitCount; i++) {
            float cosine = cosines[hits[i]];
            cosines[hits[i]] = 0;
            if (cosine < FAINT) {
                continue;
            }
            Report hit = reports[hits[i]];
            if (hit != null && Math.abs(report.order - hit.story.last()) <= lookBack) {
                meet(report, hit, cosine);
                note(found, hit, cosine);
            }
        }
        return nearest(found);
    }

    /** The best few, by insertion: a sort of all that share a word would cost more than all scoring. */
    private List<OpenStory> nearest(List<OpenStory> found) {
        List<OpenStory> best = new ArrayList<>(mostStories + 1);
        for (OpenStory story : found) {
            if (best.size() < mostStories || isNearer(story, best.get(best.size() - 1))) {
                int at = best.size();
                while (at > 0 && isNearer(story, best.get(at - 1))) {
                    at--;
                }
                best.add(at, story);
                if (best.size() > mostStories) {
                    best.remove(mostStories);
                }
            }
        }
        return best;
    }

    private static boolean isNearer(OpenStory one, OpenStory other) {
        return one.best > other.best || (one.best == other.best && one.born < other.born);
    }

    private void accumulate(Profile profile) {
        hitCount = 0;
        for (int i = 0; i < profile.terms().length; i++) {
            int term = profile.terms()[i];
            if ((profile.flags()[i] & Profile.VECTOR) != 0
                    && profile.weight(i) >= LIGHT
                    && term < postings.length
                    && postings[term] != null) {
                accumulate(postings[term], sizes[term], profile.weight(i) / WEIGHT_STEPS);
            }
        }
    }

    private void accumulate(int[] list, int size, float weight) {
        int stop = Math.max(0, size - latest);
        for (int k = size - 1; k >= stop; k--) {
            int slot = list[k] >>> WEIGHT_BITS;
            if (cosines[slot] == 0) {
                hits = hitCount == hits.length ? Arrays.copyOf(hits, 2 * hitCount) : hits;
                hits[hitCount++] = slot;
            }
            cosines[slot] += weight * ((list[k] & 0xFF) + .01f);
        }
    }

    private void meet(Report report, Report hit, float cosine) {
        report.neighbours.offer(hit, cosine);
        if (cosine > wanted[hit.slot]) {
            wanted[hit.slot] = hit.neighbours.offer(report, cosine);
        }
    }

    private void note(List<OpenStory> found, Report hit, float cosine) {
        OpenStory story = hit.story;
        if (story.search != searches) {
            story.search = searches;
            story.found(hit, cosine);
            found.add(story);
        } else if (cosine > story.best) {
            story.found(hit, cosine);
        }
    }

    private void post(int term, int posting) {
        if (term >= postings.length) {
            int size = Math.max(term + 1, 2 * postings.length);
            postings = Arrays.copyOf(postings, size);
            sizes = Arrays.copyOf(sizes, size);
        }
        int[] list = postings[term];
        if (list == null) {
            list = new int[2];
        } else if (sizes[term] == list.length) {
            list = Arrays.copyOf(list, list.length + (list.length >> 1) + 1);
        }
        postings[term] = list;
        list[sizes[term]++] = posting;
    }
}
