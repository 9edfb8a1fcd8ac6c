package newsloom.dedupe.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.OpenStory;
import newsloom.dedupe.vector.ArticleVector;
import org.jspecify.annotations.Nullable;

/** Finds the active articles and stories nearest to a report: an inverted index over the terms of the vectors. */
public final class CandidateIndex {
    /** Terms lighter than this find nothing that heavier ones do not; leaving them out halves the lists. */
    private static final float LIGHT = .065f;

    /** How many reports are looked at: enough to find the wanted number of stories where many tell of one. */
    private static final int TOP = 48;

    /** Below this cosine nothing joins, whatever else agrees. */
    private static final float FAINT = .1f;

    private final int mostStories;
    private final float lookBack;
    private final InvertedIndex postings;
    private final CosineAccumulator cosines = new CosineAccumulator(FAINT);
    private final TopHits top = new TopHits(TOP);
    private final TermPostings query = new TermPostings();
    private final @Nullable ActiveArticle[] hits = new @Nullable ActiveArticle[TOP];
    private final float[] latest = new float[TOP];
    private final float[] farthest = new float[TOP];
    private @Nullable ActiveArticle[] reports = new @Nullable ActiveArticle[1 << 10];
    private long searches;

    /**
     * @param latest how many articles are looked at for one term, the latest first
     * @param lookBack in days
     */
    public CandidateIndex(int latest, int mostStories, float lookBack) {
        this.postings = new InvertedIndex(latest);
        this.mostStories = mostStories;
        this.lookBack = lookBack;
    }

    public void add(ActiveArticle report) {
        if (report.slot() >= reports.length) {
            reports = Arrays.copyOf(reports, 2 * report.slot());
        }
        reports[report.slot()] = report;
        ArticleVector vector = report.vector();
        for (int i = 0; i < vector.terms().length; i++) {
            if (isIndexed(vector, i)) {
                postings.add(vector.terms()[i], report.slot(), vector.weight(i));
            }
        }
    }

    /** Forgets a report. */
    public void remove(ActiveArticle report) {
        reports[report.slot()] = null;
        for (int term : report.vector().terms()) {
            if (postings.remove(term, report.slot())) {
                renew(term);
            }
        }
    }

    /** Which reports a term finds follows from those that are here, not from which came before: a restart makes the index of them. */
    private void renew(int term) {
        int left = postings.renew(term);
        for (int slot = reports.length - 1; slot >= 0 && left > 0; slot--) {
            ActiveArticle report = reports[slot];
            int i = report == null ? -1 : Arrays.binarySearch(report.vector().terms(), term);
            if (report != null && i >= 0 && isIndexed(report.vector(), i)) {
                postings.add(term, slot, report.vector().weight(i));
                left--;
            }
        }
        if (left == 0) {
            postings.cut(term);
        }
    }

    /** Forgets all reports. */
    public void clear() {
        Arrays.fill(reports, null);
        postings.clear();
    }

    /** The stories with the nearest single article, nearest first; also makes the report and its nearest known to each other. */
    public List<OpenStory> nearest(ActiveArticle report) {
        search(report.vector());
        cosines.offerTo(top);
        searches++;
        fetch();
        List<OpenStory> found = new ArrayList<>(mostStories);
        for (int i = 0; i < top.size(); i++) {
            ActiveArticle hit = hits[i];
            if (hit != null && Math.abs(report.order() - latest[i]) <= lookBack) {
                report.neighbours().offer(hit, top.cosine(i));
                if (top.cosine(i) > farthest[i]) {
                    hit.neighbours().offer(report, top.cosine(i));
                }
                note(found, hit, top.cosine(i));
            }
        }
        return found;
    }

    private void search(ArticleVector vector) {
        cosines.start(reports.length);
        query.clear();
        for (int i = 0; i < vector.terms().length; i++) {
            if (isIndexed(vector, i)) {
                postings.lookUp(vector.terms()[i], vector.weight(i), query);
            }
        }
        query.addTo(cosines);
    }

    /** All reports before the first of their stories: what waits for nothing, the processor fetches side by side. */
    private void fetch() {
        for (int i = 0; i < top.size(); i++) {
            hits[i] = reports[top.slot(i)];
        }
        for (int i = 0; i < top.size(); i++) {
            ActiveArticle hit = hits[i];
            latest[i] = hit == null ? Float.NaN : hit.story().last();
            farthest[i] = hit == null ? Float.NaN : hit.neighbours().farthest();
        }
    }

    private static boolean isIndexed(ArticleVector vector, int i) {
        return (vector.flags(i) & ArticleVector.VECTOR) != 0 && vector.weight(i) >= LIGHT;
    }

    private void note(List<OpenStory> found, ActiveArticle hit, float cosine) {
        if (found.size() < mostStories && hit.story().isFirst(hit, cosine, searches)) {
            found.add(hit.story());
        }
    }
}
