package newsloom.dedupe.story;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import newsloom.dedupe.copy.Sketch;
import newsloom.dedupe.explain.PackedEvidence;
import newsloom.dedupe.explain.PackedHeader;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;
import newsloom.dedupe.vector.ArticleVector;
import org.jspecify.annotations.Nullable;

/** An active article: what was frozen when its text arrived, and where it stands now. */
public final class ActiveArticle {
    static final int RETIRED = -1;
    private static final int[] NOTHING = new int[0];
    static final Comparator<ActiveArticle> BY_TIME =
            Comparator.comparingDouble(ActiveArticle::order).thenComparingLong(ActiveArticle::arrival);

    /** Where it stands among the active ones, or {@link #RETIRED}. */
    private int slot;

    /** How often its text has changed, as far as a byte can count. */
    private byte edition;

    private final long arrival;
    private PackedHeader header;
    private ArticleVector vector;
    private Sketch sketch;
    /** Its place in time, in days since 1970: its date, or that of the stream when it came undated. */
    private float order;

    private final NearestNeighbours neighbours;
    private OpenStory story = OpenStory.NONE;
    private Displacements displacements = Displacements.NONE;

    private @Nullable ActiveArticle original;
    private @Nullable MustLinkGroup group;
    private boolean pinned;
    private PackedEvidence reasons = PackedEvidence.ALONE;
    private boolean unexplained;
    private int[] brings = NOTHING;
    private ToldMembership told = ToldMembership.UNTOLD;
    private boolean changed;
    private int founded;
    private int moved;
    private double closeness;
    private int compared;

    public ActiveArticle(
            int slot,
            long arrival,
            PackedHeader header,
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
    public void revise(PackedHeader header, ArticleVector vector, Sketch sketch, float order) {
        story.reorder(this, () -> {
            this.edition++;
            this.header = header;
            this.vector = vector;
            this.sketch = sketch;
            this.order = order;
            this.displacements = Displacements.NONE;
            this.closeness = 0;
            this.compared = 0;
        });
    }

    public String id() {
        return header.id();
    }

    public PackedHeader header() {
        return header;
    }

    public ArticleVector vector() {
        return vector;
    }

    public Sketch sketch() {
        return sketch;
    }

    public int slot() {
        return slot;
    }

    public byte edition() {
        return edition;
    }

    public long arrival() {
        return arrival;
    }

    public float order() {
        return order;
    }

    public NearestNeighbours neighbours() {
        return neighbours;
    }

    /** Takes another place among the active ones. */
    void reslot(int place) {
        slot = place;
    }

    void retire() {
        slot = RETIRED;
    }

    boolean isActive() {
        return slot != RETIRED;
    }

    public OpenStory story() {
        return story;
    }

    /** What was to be told of it elsewhere is not any more. */
    void join(OpenStory joined) {
        story = joined;
        changed = false;
    }

    /** How corrections brought it to where it is. */
    Displacements displacements() {
        return displacements;
    }

    void displaced(Displacements by) {
        displacements = by;
    }

    /** Whether a correction put it elsewhere, and somebody can take it back. */
    public boolean isDisplaced() {
        return !displacements.isEmpty();
    }

    /** Forgets what corrections that are not in force any more did to it; where that leads back to, if anywhere else. */
    Optional<OpenStory> takeBack(Predicate<String> inForce) {
        Optional<OpenStory> back = displacements.back(inForce);
        displacements = displacements.standing(inForce);
        return back;
    }

    void forgetRetired() {
        displacements = displacements.withoutRetired();
    }

    /** What was last told of it. */
    public ToldMembership told() {
        return told;
    }

    public void told(ToldMembership now) {
        told = now;
        changed = false;
    }

    /** Something about its membership is to be told. Of one that is in no story yet all is, when it comes to one. */
    public void change() {
        story.rankAnew(this);
        if (!changed && story != OpenStory.NONE) {
            changed = true;
            story.memberChanged(this);
        }
    }

    boolean isToTellIn(OpenStory asking) {
        return changed && story == asking;
    }

    /** Counts one more story that it founds; says how many it founded before. */
    int found() {
        return founded++;
    }

    /** How many stories it founded. */
    public int founded() {
        return founded;
    }

    /** Repair put it into a story that suits it better. */
    public void countMove() {
        moved++;
    }

    public int moved() {
        return moved;
    }

    /** What corrections ask of it, if anything. */
    public Optional<MustLinkGroup> group() {
        return Optional.ofNullable(group);
    }

    /** Whether it follows the others of its must-link group, and they not it. */
    public boolean isPinned() {
        return pinned;
    }

    void bind(MustLinkGroup asked, boolean follows) {
        group = asked;
        pinned = follows;
    }

    /** No correction asks anything of it any more. */
    public void free() {
        group = null;
        pinned = false;
    }

    public PackedEvidence reasons() {
        return reasons;
    }

    public void explain(PackedEvidence why) {
        reasons = why;
        change();
    }

    /** The names and numbers that were new to its story when it came to it, the rarest first. */
    public int[] brings() {
        return brings;
    }

    void bring(int[] terms) {
        brings = terms.length == 0 ? NOTHING : terms;
    }

    /** Its story changed around it: the reasons are to be given anew when it is next told. */
    public void doubt() {
        unexplained = true;
        change();
    }

    boolean isDoubted() {
        return unexplained;
    }

    /** Whether it was doubted since this was last asked. */
    public boolean takeDoubt() {
        boolean doubted = unexplained;
        unexplained = false;
        return doubted;
    }

    public boolean isCopy() {
        return original != null;
    }

    boolean isCopyOf(ActiveArticle first) {
        return original == first;
    }

    /** It copies another from now on; itself: none. */
    public void follow(ActiveArticle first) {
        original = first == this ? null : first;
        change();
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
        meet(score);
        other.meet(score);
    }

    private void meet(double score) {
        closeness += score;
        compared++;
        story.rankAnew(this);
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
        to.number(moved);
        to.number(closeness);
        to.number(compared);
        to.ints(brings);
        told.write(to);
        neighbours.write(to);
    }

    void readStanding(StateReader from, IntFunction<ActiveArticle> bySlot) {
        int first = from.integer();
        original = first == RETIRED ? null : bySlot.apply(first);
        unexplained = from.yes();
        founded = from.integer();
        moved = from.integer();
        closeness = from.real();
        compared = from.integer();
        brings = from.ints();
        told = ToldMembership.read(from);
        neighbours.read(from, bySlot);
    }

    public boolean isBefore(ActiveArticle other) {
        return order < other.order || (order == other.order && arrival < other.arrival);
    }
}
