package newsloom.dedupe.story;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;
import org.jspecify.annotations.Nullable;

/** The few active articles nearest to one, by cosine: where repair looks for a better story. */
public final class NearestNeighbours {
    private final @Nullable ActiveArticle[] reports;
    private final float[] cosines;
    private int size;
    /** Where there is no room for more, the cosine that the next has to beat. */
    private float farthest = Float.NEGATIVE_INFINITY;

    public NearestNeighbours(int most) {
        this.reports = new @Nullable ActiveArticle[most];
        this.cosines = new float[most];
    }

    public int size() {
        return size;
    }

    public ActiveArticle get(int i) {
        ActiveArticle report = reports[i];
        if (report == null) {
            throw new IndexOutOfBoundsException(i);
        }
        return report;
    }

    /** The cosine that a report has to beat to be taken in. */
    public float farthest() {
        return farthest;
    }

    /** Takes a report in if it is near enough. */
    public void offer(ActiveArticle report, float cosine) {
        if (cosine > farthest) {
            insert(report, cosine);
        }
    }

    /** These two part: the report whose neighbours these are is about to change, and is none of theirs any more. */
    public void forget(ActiveArticle self) {
        for (int i = 0; i < size; i++) {
            get(i).neighbours().keepIf(other -> other != self);
        }
        keepIf(other -> false);
    }

    void write(StateWriter to) {
        to.number(size);
        for (int i = 0; i < size; i++) {
            to.number(get(i).slot());
            to.number(cosines[i]);
        }
    }

    void read(StateReader from, IntFunction<ActiveArticle> bySlot) {
        size = from.integer();
        for (int i = 0; i < size; i++) {
            reports[i] = bySlot.apply(from.integer());
            cosines[i] = from.single();
        }
        settle();
    }

    /** Lets go of those that are not active any more. */
    void keepActive() {
        keepIf(ActiveArticle::isActive);
    }

    private void insert(ActiveArticle report, float cosine) {
        size = Math.min(size + 1, reports.length);
        int at = size - 1;
        while (at > 0 && cosines[at - 1] < cosine) {
            reports[at] = reports[at - 1];
            cosines[at] = cosines[at - 1];
            at--;
        }
        reports[at] = report;
        cosines[at] = cosine;
        settle();
    }

    private void keepIf(Predicate<ActiveArticle> stays) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (stays.test(get(i))) {
                reports[kept] = reports[i];
                cosines[kept++] = cosines[i];
            }
        }
        Arrays.fill(reports, kept, size, null);
        size = kept;
        settle();
    }

    private void settle() {
        farthest = size < reports.length ? Float.NEGATIVE_INFINITY : cosines[size - 1];
    }
}
