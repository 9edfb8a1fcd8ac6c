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

    @Nullable
    OpenStory successor;

    boolean changed;
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

    /** What to read first of it, if that was chosen and is still here. */
    public Optional<ActiveArticle> canonical() {
        return Optional.ofNullable(canonical);
    }

    /** What was last told of it. */
    public ToldHead told() {
        return told;
    }

    public void told(ToldHead now) {
        told = now;
    }

    /** What its members are together; of a large story this costs what has changed since. */
    public StoryTotals totals() {
        if (size() < LARGE) {
            ranks = null;
            return StoryTotals.of(members);
        }
        MemberRanks kept = ranks == null ? new MemberRanks(this) : ranks;
        ranks = kept;
        return kept.totals();
    }

    /** Something that its head goes by may have changed of a member, or of what was one. */
    void rankAnew(ActiveArticle member) {
        if (ranks != null) {
            ranks.change(member);
        }
    }

    void memberChanged(ActiveArticle member) {
        changedMembers = changedMembers.isEmpty() ? new ArrayList<>(2) : changedMembers;
        changedMembers.add(member);
    }

    /** Those of whose membership something is to be told, in the order of the members; whoever asks tells it. */
    public List<ActiveArticle> takeChangedMembers() {
        List<ActiveArticle> taken = changedMembers.stream()
                .filter(member -> member.isToTellIn(this))
                .distinct()
                .sorted(ActiveArticle.BY_TIME)
                .toList();
        changedMembers = List.of();
        return taken;
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
        return !told.isUntold() || size() > 0;
    }

    /** The story that has the members now, over however many mergers. */
    public OpenStory lastSuccessor() {
        OpenStory last = this;
        for (OpenStory next = successor; next != null && last.size() == 0; next = next.successor) {
            last = next;
        }
        return last;
    }

    /** What stands for it before people: its canonical article, or the first. */
    public PackedHeader face() {
        ActiveArticle first = canonical == null && !members.isEmpty() ? members.get(0) : canonical;
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
    }

    /** All but its successor, and whether it is to be repaired, which others know. */
    void write(StateWriter to) {
        to.text(id);
        to.number(born);
        told.write(to);
        to.number(canonical == null ? ActiveArticle.RETIRED : canonical.slot());
        to.number(members.size());
        members.forEach(member -> to.number(member.slot()));
    }

    static OpenStory read(StateReader from, IntFunction<ActiveArticle> bySlot) {
        OpenStory story = new OpenStory(from.text(), from.whole());
        story.told = ToldHead.read(from);
        int canonical = from.integer();
        story.canonical = canonical == ActiveArticle.RETIRED ? null : bySlot.apply(canonical);
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
    }

    private void settle() {
        names = null;
        last = members.isEmpty()
                ? Float.NEGATIVE_INFINITY
                : members.get(members.size() - 1).order();
    }
}
