package newsloom.dedupe.story;

import java.util.function.IntFunction;
import newsloom.dedupe.copy.Sketch;
import newsloom.dedupe.explain.ArticleHeader;
import newsloom.dedupe.explain.PackedEvidence;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;
import newsloom.dedupe.vector.ArticleVector;
import org.jspecify.annotations.Nullable;

/** An active article: what was frozen when its text arrived, and where it stands now. */
public final class ActiveArticle {
    static final int RETIRED = -1;

    /** Where it stands among the active ones, or {@link #RETIRED}. */
    public int slot;

    public final long arrival;
    public ArticleHeader header;
    public ArticleVector vector;
    public Sketch sketch;
    /** Its place in time, in days since 1970: its date, or that of the stream when it came undated. */
    public float order;

    public final NearestNeighbours neighbours;

    public OpenStory story = OpenStory.NONE;

    @Nullable
    public ActiveArticle original;

    /** What corrections ask of it. */
    @Nullable
    public MustLinkGroup group;

    /** Whether it follows the others of its must-link group, and they not it. */
    public boolean pinned;

    public PackedEvidence reasons = PackedEvidence.ALONE;

    /** Whether its story changed around it, so that the reasons are to be given anew when it is next told. */
    public boolean unexplained;

    /** How many stories it founded. */
    public int founded;

    private double closeness;
    private int compared;

    public ActiveArticle(
            int slot,
            long arrival,
            ArticleHeader header,
            ArticleVector vector,
            Sketch sketch,
            float order,
            NearestNeighbours neighbours) {
        this.slot = slot;
        this.arrival = arrival;
        this.header = header;
        this.vector = vector;
        this.sketch = sketch;
        this.order = order;
        this.neighbours = neighbours;
    }

    /** Its text has changed. */
    public void revise(ArticleHeader header, ArticleVector vector, Sketch sketch, float order) {
        this.header = header;
        this.vector = vector;
        this.sketch = sketch;
        this.order = order;
        this.closeness = 0;
        this.compared = 0;
        story.reorder(this);
    }

    public boolean isCopy() {
        return original != null;
    }

    /** The first of its copy family; itself when it is no copy. */
    public ActiveArticle family() {
        ActiveArticle first = this;
        for (ActiveArticle next = original; next != null; next = next.original) {
            first = next;
        }
        return first;
    }

    /** Notes how near two members of a story are. */
    public void meet(ActiveArticle other, double score) {
        closeness += score;
        compared++;
        other.closeness += score;
        other.compared++;
    }

    /** The mean log-odds with the members it was held against. */
    double closeness() {
        return compared == 0 ? 0 : closeness / compared;
    }

    /** Where it stands now; its story tells itself that it is a member. */
    void writeStanding(StateWriter to) {
        to.number(original == null ? RETIRED : original.slot);
        to.yes(unexplained);
        to.number(founded);
        to.number(closeness);
        to.number(compared);
        neighbours.write(to);
    }

    void readStanding(StateReader from, IntFunction<ActiveArticle> bySlot) {
        int first = from.integer();
        original = first == RETIRED ? null : bySlot.apply(first);
        unexplained = from.yes();
        founded = from.integer();
        closeness = from.real();
        compared = from.integer();
        neighbours.read(from, bySlot);
    }

    public boolean isBefore(ActiveArticle other) {
        return order < other.order || (order == other.order && arrival < other.arrival);
    }
}
