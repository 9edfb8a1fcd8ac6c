package newsloom.dedupe.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the active articles and stories nearest to a report: an inverted index over the terms of the vectors. */
final class ReportIndex {
    /** Terms lighter than this find nothing that heavier ones do not; leaving them out halves the lists. */
    private static final float LIGHT = .065f;

    /** How many reports are looked at: enough to find the wanted number of stories where many tell of one. */
    private static final int TOP = 48;

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
    private int[] hits = new int[1 << 10];
    private int hitCount;
    private final TopHits top = new TopHits(TOP);
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

    /** The stories with the nearest single article, nearest first; also makes the report and its nearest known to each other. */
    List<OpenStory> nearest(Report report) {
        accumulate(report.profile);
        pickTop();
        searches++;
        List<OpenStory> found = new ArrayList<>(mostStories);
        for (int i = 0; i < top.size(); i++) {
            Report hit = reports[top.slot(i)];
            if (hit != null && Math.abs(report.order - hit.story.last()) <= lookBack) {
                introduce(report, hit, top.cosine(i));
                note(found, hit, top.cosine(i));
            }
        }
        return found;
    }

    private void pickTop() {
        top.clear();
        for (int i = 0; i < hitCount; i++) {
            float cosine = cosines[hits[i]];
            cosines[hits[i]] = 0;
            if (cosine >= FAINT) {
                top.offer(hits[i], cosine);
            }
        }
    }

    private static void introduce(Report report, Report hit, float cosine) {
        report.neighbours.offer(hit, cosine);
        hit.neighbours.offer(report, cosine);
    }

    private void note(List<OpenStory> found, Report hit, float cosine) {
        if (hit.story.search != searches && found.size() < mostStories) {
            hit.story.search = searches;
            hit.story.found(hit, cosine);
            found.add(hit.story);
        }
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
