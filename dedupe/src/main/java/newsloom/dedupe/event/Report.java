package newsloom.dedupe.event;

import java.util.function.IntFunction;
import newsloom.dedupe.copy.Sketch;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;
import org.jspecify.annotations.Nullable;

/** An active article: what was frozen when its text arrived, and where it stands now. */
final class Report {
    static final int RETIRED = -1;

    /** Where it stands among the active ones, or {@link #RETIRED}. */
    int slot;

    final long arrival;
    Card card;
    Profile profile;
    Sketch sketch;
    /** Its place in time, in days since 1970: its date, or that of the stream when it came undated. */
    float order;

    final Neighbours neighbours;

    OpenStory story = OpenStory.NONE;

    @Nullable
    Report original;

    /** What corrections ask of it. */
    @Nullable
    Bond bond;

    /** Whether it follows the others of its bond, and they not it. */
    boolean pinned;

    Reasons reasons = Reasons.ALONE;

    /** Whether its story changed around it, so that the reasons are to be given anew when it is next told. */
    boolean unexplained;

    /** How many stories it founded. */
    int founded;

    private double closeness;
    private int compared;

    Report(int slot, long arrival, Card card, Profile profile, Sketch sketch, float order, Neighbours neighbours) {
        this.slot = slot;
        this.arrival = arrival;
        this.card = card;
        this.profile = profile;
        this.sketch = sketch;
        this.order = order;
        this.neighbours = neighbours;
    }

    /** Its text has changed. */
    void revise(Card card, Profile profile, Sketch sketch, float order) {
        this.card = card;
        this.profile = profile;
        this.sketch = sketch;
        this.order = order;
        this.closeness = 0;
        this.compared = 0;
        story.reorder(this);
    }

    boolean isCopy() {
        return original != null;
    }

    /** The first of its copy family; itself when it is no copy. */
    Report family() {
        Report first = this;
        for (Report next = original; next != null; next = next.original) {
            first = next;
        }
        return first;
    }

    /** Notes how near two members of a story are. */
    void meet(Report other, double score) {
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

    void readStanding(StateReader from, IntFunction<Report> bySlot) {
        int first = from.integer();
        original = first == RETIRED ? null : bySlot.apply(first);
        unexplained = from.yes();
        founded = from.integer();
        closeness = from.real();
        compared = from.integer();
        neighbours.read(from, bySlot);
    }

    boolean isBefore(Report other) {
        return order < other.order || (order == other.order && arrival < other.arrival);
    }
}
