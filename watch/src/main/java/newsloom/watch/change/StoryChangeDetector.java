package newsloom.watch.change;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryUpdate;
import newsloom.watch.change.StoryChange.Kind;

/** Finds what an update changes in the stories, from that update alone: nothing of before needs to be remembered. */
public final class StoryChangeDetector {
    private final StoryUpdate update;
    private final Map<String, StoryHead> heads;
    /** How many came to each story. */
    private final Map<String, Long> came;

    private StoryChangeDetector(StoryUpdate update) {
        this.update = update;
        this.heads = update.heads().stream().collect(toUnmodifiableMap(StoryHead::id, head -> head));
        this.came = comings().collect(groupingBy(Membership::story, counting()));
    }

    /**
     * All changes that it tells.
     *
     * @param update a whole one: of one that compaction has thinned, some of this would be false
     */
    public static List<StoryChange> changes(StoryUpdate update) {
        StoryChangeDetector detector = new StoryChangeDetector(update);
        return Stream.of(
                        detector.merges(),
                        detector.partings(),
                        detector.moves(),
                        detector.arrivals(),
                        detector.revisions(),
                        detector.canonicals())
                .flatMap(changes -> changes)
                .toList();
    }

    /** Of a story that is gone before anybody heard of it there is nothing to tell. */
    private Stream<StoryChange> merges() {
        return update.heads().stream()
                .filter(loser -> loser.founded() < update.number())
                .flatMap(loser -> loser.mergedInto().stream().map(winner -> merge(loser.id(), winner)));
    }

    private StoryChange merge(String loser, String winner) {
        long brought = comings()
                .filter(member -> member.from().equals(Optional.of(loser)))
                .count();
        String why = "it brings " + brought + (brought == 1 ? " article" : " articles");
        return change(Kind.MERGE, winner, Optional.of(loser), List.of(), OptionalDouble.empty(), List.of(why));
    }

    /** Stories that were part of another until now: told by their canonical article, which is not told as moved, too. */
    private Stream<StoryChange> partings() {
        return leavers().filter(this::leads).map(member -> change(Kind.FIRST_COVERAGE, member, member.from()));
    }

    private Stream<StoryChange> moves() {
        return leavers()
                .filter(member -> !leads(member) && !isBack(member))
                .map(member -> change(Kind.MOVE, member, member.from()));
    }

    /** Articles that were in another story, which goes on without them. */
    private Stream<Membership> leavers() {
        return comings()
                .filter(member -> !member.isNew(update.number()))
                .filter(member -> member.from().filter(from -> !isMerged(from)).isPresent());
    }

    /** Whether it is the canonical article of a story that is new, or back. */
    private boolean leads(Membership member) {
        return Optional.ofNullable(heads.get(member.story()))
                .filter(head -> head.founded() == update.number() || isBack(member))
                .filter(head -> head.canonical().equals(member.id()))
                .isPresent();
    }

    /** Whether it is in a story that had been merged, until an analyst took that back: all of its members come. */
    private boolean isBack(Membership member) {
        return Optional.ofNullable(heads.get(member.story()))
                .filter(head -> head.founded() < update.number()
                        && head.counts().articles() == came.getOrDefault(head.id(), 0L))
                .isPresent();
    }

    private Stream<StoryChange> arrivals() {
        return comings()
                .filter(member -> member.isNew(update.number()))
                .map(member -> change(arrival(member), member, Optional.empty()));
    }

    /** Of one that its new text takes elsewhere, that is told. */
    private Stream<StoryChange> revisions() {
        return update.memberships().stream()
                .filter(member -> member.isRevised(update.number()) && member.since() < update.number())
                .map(member -> change(Kind.REVISED, member, Optional.empty()));
    }

    private Stream<StoryChange> canonicals() {
        return update.heads().stream()
                .filter(head -> head.canonicalSince() == update.number() && head.founded() < update.number())
                .map(this::canonical);
    }

    private StoryChange canonical(StoryHead head) {
        return update.memberships().stream()
                .filter(member ->
                        member.story().equals(head.id()) && member.id().equals(head.canonical()))
                .findFirst()
                .map(member -> change(Kind.NEW_CANONICAL, member, Optional.empty()))
                .orElseGet(() -> change(
                        Kind.NEW_CANONICAL,
                        head.id(),
                        Optional.empty(),
                        List.of(ArticleRef.of(head)),
                        OptionalDouble.empty(),
                        List.of()));
    }

    private Stream<Membership> comings() {
        return update.memberships().stream().filter(member -> member.since() == update.number());
    }

    private Kind arrival(Membership member) {
        boolean isFounder = Optional.ofNullable(heads.get(member.story()))
                .filter(head -> head.founded() == update.number())
                .isPresent();
        if (isFounder) {
            return Kind.FIRST_COVERAGE;
        }
        if (member.copyOf().isPresent()) {
            return Kind.COPY;
        }
        return member.newVoice() ? Kind.ANOTHER_PUBLISHER : Kind.FURTHER_REPORT;
    }

    private boolean isMerged(String story) {
        return Optional.ofNullable(heads.get(story)).filter(StoryHead::isMerged).isPresent();
    }

    private StoryChange change(Kind kind, Membership member, Optional<String> other) {
        return change(
                kind,
                member.story(),
                other,
                List.of(ArticleRef.of(member)),
                member.odds(),
                EvidencePhrases.of(member.evidence()));
    }

    private StoryChange change(
            Kind kind,
            String story,
            Optional<String> other,
            List<ArticleRef> articles,
            OptionalDouble odds,
            List<String> why) {
        String headline =
                Optional.ofNullable(heads.get(story)).map(StoryHead::headline).orElse("");
        return new StoryChange(kind, story, update.number(), headline, other, articles, odds, why);
    }
}
