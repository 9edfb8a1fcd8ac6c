package newsloom.dedupe.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import newsloom.dedupe.explain.PackedHeader;
import org.jspecify.annotations.Nullable;

/** A story that may still grow: its members in the order of time, and what was last said of it. */
public final class OpenStory {
    /** Of more members the terms are counted as they come and go. */
    private static final int COUNTED_BEYOND = 16;

    public static final OpenStory NONE = new OpenStory("none", 0);

    private final String id;
    private final long born;
    private final List<ActiveArticle> members = new ArrayList<>(2);
    private float last = Float.NEGATIVE_INFINITY;
    private ToldHead told = ToldHead.UNTOLD;
    List<ActiveArticle> changedMembers = List.of();

    @Nullable
    ActiveArticle canonical;

    /** The canonical article of the union that it shows, while it shows one. */
    @Nullable
    ActiveArticle canonicalOfUnion;

    private @Nullable StoryUnion union;

    @Nullable
    OpenStory successor;

    /** Whether a correction took its last members: they come back if it is taken back. */
    boolean vacated;

    boolean changed;
    /** Whether another shows it than last time it was told. */
    boolean shownAnew;

    boolean toRepair;
    private int @Nullable [] names;

    @Nullable
    MemberRanks ranks;

    private @Nullable StoryTerms terms;

    /** Working space of {@link StoryList}: where it stands there. */
    int place;

    /** The last search that found it, and by which member. */
    private long search;

    private @Nullable ActiveArticle nearest;
    private float nearestCosine;

    public OpenStory(String id, long born) {
        this.id = id;
        this.born = born;
    }

    public List<ActiveArticle> members() {
        return members;
    }

    public int size() {
        return members.size();
    }

    public String id() {
        return id;
    }

    /** How many stories of its language were founded before. */
    public long born() {
        return born;
    }

    /** That under which its members are told: itself, unless corrections have made it one with others. */
    public OpenStory shown() {
        return union == null ? this : union.shown();
    }

    /** Those whose members are told with its own. */
    public List<OpenStory> parts() {
        return union == null ? List.of(this) : union.parts();
    }

    Optional<StoryUnion> union() {
        return Optional.ofNullable(union);
    }

    /** From now on it is told as part of this; by itself if that is null. */
    void join(@Nullable StoryUnion joined) {
        union = joined;
        ranks = null;
    }

    /** After all have joined what they join. */
    void settleCanonical() {
        @Nullable ActiveArticle kept = canonicalOfUnion;
        if (kept != null && (union == null || kept.story().shown() != this)) {
            told = kept == canonical ? told : told.withAnotherCanonical();
            canonicalOfUnion = null;
        }
    }

    /** What to read first of what it shows, if that was chosen and is still here. */
    public Optional<ActiveArticle> canonical() {
        return Optional.ofNullable(union == null || canonicalOfUnion == null ? canonical : canonicalOfUnion);
    }

    /** What was last told of it. */
    public ToldHead told() {
        return told;
    }

    public void told(ToldHead now) {
        told = now;
        shownAnew = false;
    }

    /** Those that are told in it. */
    public ShownMembers shownMembers() {
        return new ShownMembers(this);
    }

    /** Something that a head goes by may have changed of a member, or of what was one. */
    void rankAnew(ActiveArticle member) {
        @Nullable MemberRanks kept = shown().ranks;
        if (kept != null) {
            kept.change(member);
        }
    }

    void memberChanged(ActiveArticle member) {
        changedMembers = changedMembers.isEmpty() ? new ArrayList<>(2) : changedMembers;
        changedMembers.add(member);
    }

    /** Whether repair is yet to look at it. */
    public boolean isToRepair() {
        return toRepair;
    }

    /** Whether no nearer member was found in the same search before. */
    public boolean isFirst(ActiveArticle hit, float cosine, long inSearch) {
        boolean first = search != inSearch;
        if (first) {
            search = inSearch;
            nearest = hit;
            nearestCosine = cosine;
        }
        return first;
    }

    /** The member found nearest in the last search. */
    public ActiveArticle nearest() {
        return nearest == null ? members.get(0) : nearest;
    }

    public float nearestCosine() {
        return nearestCosine;
    }

    /** The names of its event, sorted; counted when they are first asked for after a change. */
    public int[] names(Function<List<ActiveArticle>, int[]> counter) {
        int[] known = names == null ? counter.apply(members) : names;
        names = known;
        return known;
    }

    /** Whether there is anything to say of it: a story that came and went unseen is none. */
    public boolean isTold() {
        return !told.isUntold() || (size() > 0 && shown() == this);
    }

    /** Whether its members are told as those of another. */
    public boolean isGone() {
        return size() == 0 || shown() != this;
    }

    /** What stands for it before people: its canonical article, or the first. */
    public PackedHeader face() {
        ActiveArticle first = canonical().orElseGet(() -> members.isEmpty() ? null : members.get(0));
        return first == null ? PackedHeader.NONE : first.header();
    }

    /** The place in time of its last member; kept beside, for every search asks many stories. */
    public float last() {
        return last;
    }

    /** How many members are of a time from the one on and before the other. */
    public int within(float from, float to) {
        return earlier(member -> member.order() < to) - earlier(member -> member.order() < from);
    }

    /** What its members hold. */
    public StoryTerms terms() {
        StoryTerms counted = terms == null ? StoryTerms.of(members) : terms;
        terms = size() > COUNTED_BEYOND ? counted : null;
        return counted;
    }

    private boolean holds(int term) {
        return size() > COUNTED_BEYOND ? terms().holders(term) > 0 : BroughtTerms.isHeld(term, members);
    }

    public void add(ActiveArticle report) {
        report.bring(BroughtTerms.of(report.vector(), this::holds));
        if (terms != null) {
            terms.add(report.vector());
        }
        if (union != null) {
            union.add(report.vector());
        }
        vacated = false;
        // Who took over gives back: two stories that took over from each other would lead round and round.
        successor = null;
        members.add(place(report), report);
        report.join(this);
        report.change();
        settle();
    }

    /** A member changes its text and its date. */
    void reorder(ActiveArticle report, Runnable change) {
        members.remove(place(report));
        forgetTerms(report);
        change.run();
        add(report);
    }

    /** Where it stands in the order of time, or would. */
    private int place(ActiveArticle report) {
        return earlier(member -> member.isBefore(report));
    }

    /** How many members come first of all, for they are earlier. */
    private int earlier(Predicate<ActiveArticle> isEarlier) {
        int low = 0;
        int high = members.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean earlier = isEarlier.test(members.get(middle));
            low = earlier ? middle + 1 : low;
            high = earlier ? high : middle;
        }
        return low;
    }

    private void forgetTerms(ActiveArticle report) {
        if (terms != null) {
            terms.remove(report.vector());
        }
        if (union != null) {
            union.remove(report.vector());
        }
    }

    /** Has the members again that it had, in the order of time. */
    void restore(List<ActiveArticle> had) {
        for (ActiveArticle member : had) {
            members.add(member);
            member.join(this);
            if (member.isDoubted()) {
                member.change();
            }
        }
        settle();
    }

    void remove(ActiveArticle report) {
        members.remove(place(report));
        forgetTerms(report);
        rankAnew(report);
        settle();
        canonical = canonical == report ? null : canonical;
        OpenStory showing = shown();
        showing.canonicalOfUnion = showing.canonicalOfUnion == report ? null : showing.canonicalOfUnion;
    }

    private void settle() {
        names = null;
        last = members.isEmpty()
                ? Float.NEGATIVE_INFINITY
                : members.get(members.size() - 1).order();
    }
}
