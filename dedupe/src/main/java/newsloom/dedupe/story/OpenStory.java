package newsloom.dedupe.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import newsloom.dedupe.explain.PackedHeader;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;
import org.jspecify.annotations.Nullable;

/** A story that may still grow: its members in the order of time, and what was last said of it. */
public final class OpenStory {
    /** Of more members the terms are counted as they come and go. */
    private static final int COUNTED_BEYOND = 16;

    public static final OpenStory NONE = new OpenStory("none", 0);
    /** From so many members on, going through all of them for each article takes longer than keeping them in order. */
    private static final int LARGE = 64;

    private final String id;
    private final long born;
    private final List<ActiveArticle> members = new ArrayList<>(2);
    private float last = Float.NEGATIVE_INFINITY;
    private ToldHead told = ToldHead.UNTOLD;
    private List<ActiveArticle> changedMembers = List.of();

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
    private @Nullable MemberRanks ranks;
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

    void choose(ActiveArticle best) {
        if (union == null) {
            canonical = best;
        } else {
            canonicalOfUnion = best;
        }
    }

    /** What was last told of it. */
    public ToldHead told() {
        return told;
    }

    public void told(ToldHead now) {
        told = now;
        shownAnew = false;
    }

    /** What the members that it shows are together; of a large story this costs what has changed since. */
    public StoryTotals totals() {
        if (parts().stream().mapToInt(OpenStory::size).sum() < LARGE) {
            ranks = null;
            return StoryTotals.of(shownMembers());
        }
        MemberRanks kept = ranks == null ? new MemberRanks(this) : ranks;
        ranks = kept;
        return kept.totals();
    }

    List<ActiveArticle> shownMembers() {
        return union == null ? members : union.members();
    }

    /** The last in time of the members that it shows. */
    public List<ActiveArticle> latestShown(int most) {
        return union == null ? StoryUnion.latest(members, most).toList() : union.latest(most);
    }

    /** What the members that it shows hold. */
    public StoryTerms shownTerms() {
        return union == null ? terms() : union.terms();
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

    /** Those of whose membership something is to be told, in the order of the members; whoever asks tells it. */
    public List<ActiveArticle> takeChangedMembers() {
        if (shown() != this) {
            return List.of();
        }
        List<ActiveArticle> taken = changedMembers();
        parts().forEach(part -> part.changedMembers = List.of());
        return taken;
    }

    /** The same for one who only looks. */
    public List<ActiveArticle> changedMembers() {
        return parts().stream()
                .flatMap(part -> part.changedMembers.stream().filter(member -> member.isToTellIn(part)))
                .distinct()
                .sorted(ActiveArticle.BY_TIME)
                .toList();
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

    /** Who tells of what it told before: the story that shows it, or that took its last member. */
    public OpenStory heir() {
        OpenStory last = lastSuccessor();
        return last == this || !last.isTold() ? last.shown() : last;
    }

    /** The story that has the members now, over however many mergers. */
    public OpenStory lastSuccessor() {
        OpenStory last = this;
        for (OpenStory next = successor; next != null && last.size() == 0; next = next.successor) {
            last = next;
        }
        return last;
    }

    /** Whether it, or one that took over from it, has left the active state. */
    boolean isRetired() {
        boolean retired = false;
        for (@Nullable OpenStory story = this; story != null; story = story.successor) {
            retired |= story.size() > 0 && !story.members.get(0).isActive();
        }
        return retired;
    }

    /** Where those whom a correction took from it come back to. */
    OpenStory refuge() {
        return vacated ? this : lastSuccessor();
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
        return before(to) - before(from);
    }

    private int before(float order) {
        int low = 0;
        int high = members.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean earlier = members.get(middle).order() < order;
            low = earlier ? middle + 1 : low;
            high = earlier ? high : middle;
        }
        return low;
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
        int low = 0;
        int high = members.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean earlier = members.get(middle).isBefore(report);
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

    /** All but its successor, and whether it is to be repaired, which others know. */
    void write(StateWriter to) {
        to.text(id);
        to.number(born);
        told.write(to);
        to.number(canonical == null ? ActiveArticle.RETIRED : canonical.slot());
        to.number(canonicalOfUnion == null ? ActiveArticle.RETIRED : canonicalOfUnion.slot());
        to.yes(vacated);
        to.number(members.size());
        members.forEach(member -> to.number(member.slot()));
    }

    static OpenStory read(StateReader from, IntFunction<ActiveArticle> bySlot) {
        OpenStory story = new OpenStory(from.text(), from.whole());
        story.told = ToldHead.read(from);
        int canonical = from.integer();
        story.canonical = canonical == ActiveArticle.RETIRED ? null : bySlot.apply(canonical);
        int ofUnion = from.integer();
        story.canonicalOfUnion = ofUnion == ActiveArticle.RETIRED ? null : bySlot.apply(ofUnion);
        story.vacated = from.yes();
        for (int left = from.integer(); left > 0; left--) {
            ActiveArticle member = bySlot.apply(from.integer());
            story.members.add(member);
            member.join(story);
            if (member.isDoubted()) {
                member.change();
            }
        }
        story.settle();
        return story;
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
