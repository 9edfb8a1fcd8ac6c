package newsloom.dedupe.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;
import org.jspecify.annotations.Nullable;

/** A story that may still grow: its members in the order of time, and what was last said of it. */
final class OpenStory {
    static final OpenStory NONE = new OpenStory("none", 0);

    final String id;
    final long born;
    private final List<Report> members = new ArrayList<>(2);
    private float last = Float.NEGATIVE_INFINITY;
    long version;

    @Nullable
    Report canonical;

    @Nullable
    OpenStory successor;

    boolean changed;
    boolean toRepair;

    /** Working space of {@link ReportIndex}: the best cosine found so far, in the search of that number. */
    float best;

    /** Working space of {@link StoryList}: where it stands there. */
    int place;

    long search;
    private @Nullable Report nearest;

    OpenStory(String id, long born) {
        this.id = id;
        this.born = born;
    }

    List<Report> members() {
        return members;
    }

    int size() {
        return members.size();
    }

    void found(Report hit, float cosine) {
        nearest = hit;
        best = cosine;
    }

    /** The member found nearest in the last search. */
    Report nearest() {
        return nearest == null ? members.get(0) : nearest;
    }

    /** Whether there is anything to say of it: a story that came and went unseen is none. */
    boolean isTold() {
        return version > 0 || size() > 0;
    }

    /** The story that has the members now, over however many mergers. */
    OpenStory lastSuccessor() {
        OpenStory last = this;
        for (OpenStory next = successor; next != null && last.size() == 0; next = next.successor) {
            last = next;
        }
        return last;
    }

    /** What stands for it before people: its canonical article, or the first. */
    Card face() {
        Report first = canonical == null && !members.isEmpty() ? members.get(0) : canonical;
        return first == null ? Card.NONE : first.card;
    }

    /** The place in time of its last member; kept beside, for every search asks many stories. */
    float last() {
        return last;
    }

    void add(Report report) {
        int at = members.size();
        while (at > 0 && report.isBefore(members.get(at - 1))) {
            at--;
        }
        members.add(at, report);
        report.story = this;
        settle();
    }

    /** A member's date has changed. */
    void reorder(Report report) {
        members.remove(report);
        add(report);
    }

    /** All but its successor, and whether it is to be repaired, which others know. */
    void write(StateWriter to) {
        to.text(id);
        to.number(born);
        to.number(version);
        to.number(canonical == null ? Report.RETIRED : canonical.slot);
        to.number(members.size());
        members.forEach(member -> to.number(member.slot));
    }

    static OpenStory read(StateReader from, IntFunction<Report> bySlot) {
        OpenStory story = new OpenStory(from.text(), from.whole());
        story.version = from.whole();
        int canonical = from.integer();
        story.canonical = canonical == Report.RETIRED ? null : bySlot.apply(canonical);
        for (int left = from.integer(); left > 0; left--) {
            Report member = bySlot.apply(from.integer());
            story.members.add(member);
            member.story = story;
        }
        story.settle();
        return story;
    }

    void remove(Report report) {
        members.remove(report);
        settle();
        canonical = canonical == report ? null : canonical;
    }

    private void settle() {
        last = members.isEmpty() ? Float.NEGATIVE_INFINITY : members.get(members.size() - 1).order;
    }
}
