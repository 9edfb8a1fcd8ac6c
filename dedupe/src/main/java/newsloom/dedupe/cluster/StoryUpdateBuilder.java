package newsloom.dedupe.cluster;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import newsloom.dedupe.constraint.Constraints;
import newsloom.dedupe.explain.OddsTable;
import newsloom.dedupe.explain.PackedEvidence;
import newsloom.dedupe.explain.PackedHeader;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.OpenStory;
import newsloom.dedupe.story.Successors;
import newsloom.dedupe.story.ToldHead;
import newsloom.dedupe.story.ToldMembership;
import newsloom.dedupe.text.Lexicon;
import newsloom.model.Evidence;
import newsloom.model.story.Membership;
import newsloom.model.story.MembershipCause;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryUpdate;

/** Tells what an entry of the log changed in the stories of a language: the last step of the engine's way. */
final class StoryUpdateBuilder {
    private final String language;
    private final StoryScorer scorer;
    private final EvidenceWriter reasons;
    private final KeywordWriter keywords;
    private final StoryHeads stories;
    private final Constraints constraints;

    StoryUpdateBuilder(String language, StoryScorer scorer, Lexicon lexicon, Constraints constraints) {
        this.language = language;
        this.scorer = scorer;
        this.reasons = new EvidenceWriter(lexicon);
        this.keywords = new KeywordWriter(lexicon);
        this.stories = new StoryHeads(language, keywords);
        this.constraints = constraints;
    }

    /**
     * Tells it, and remembers that it was told.
     *
     * @param asked what the entry itself asked of reports: that they be read anew, or an analyst's decision
     */
    StoryUpdate build(long number, List<OpenStory> changed, Map<ActiveArticle, MembershipCause> asked) {
        Map<String, OpenStory> byId = changed.stream().collect(toMap(OpenStory::id, Function.identity()));
        List<Membership> memberships = new ArrayList<>();
        List<StoryHead> heads = new ArrayList<>();
        for (OpenStory story : changed) {
            List<ActiveArticle> members = story.shownMembers().takeChanged();
            scorer.explain(members);
            ToldHead before = story.told();
            StoryHead head = stories.tell(number, story);
            for (ActiveArticle member : members) {
                Optional<MembershipCause> cause = Optional.ofNullable(asked.get(member))
                        .or(() -> cause(
                                story,
                                before,
                                Optional.ofNullable(byId.get(member.told().story()))));
                boolean voice = head.counts().voices() > before.voices();
                member.told(member.told().next(story.id(), number, cause, voice));
                memberships.add(membership(member));
            }
            heads.add(head);
        }
        return new StoryUpdate(number, memberships, heads);
    }

    /** Why repair put a member of that former story where it is, if it did. */
    private static Optional<MembershipCause> cause(OpenStory story, ToldHead told, Optional<OpenStory> before) {
        return before.filter(former -> former != story).map(former -> {
            if (former.isGone() && Successors.heir(former).shown() == story) {
                return MembershipCause.MERGED;
            }
            return told.isUntold() ? MembershipCause.SPLIT : MembershipCause.MOVED;
        });
    }

    private Membership membership(ActiveArticle report) {
        ToldMembership told = report.told();
        PackedEvidence reasons = report.reasons();
        return new Membership(
                report.header().unpack(language),
                told.story(),
                told.arrived(),
                told.since(),
                told.revised(),
                told.cause(),
                told.from(),
                told.newVoice(),
                report.isCopy() ? Optional.of(report.family().id()) : Optional.empty(),
                reasons.score(),
                reasons.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(OddsTable.MEASURED.odds(reasons.score())),
                bar(report),
                Stream.of(reasons.heldAgainst()).map(PackedHeader::id).toList(),
                evidence(report),
                keywords.brings(report));
    }

    /** What an analyst holds where it is stands whatever its score. */
    private OptionalDouble bar(ActiveArticle report) {
        float bar = report.reasons().bar();
        return Float.isNaN(bar) || constraints.hold(List.of(report))
                ? OptionalDouble.empty()
                : OptionalDouble.of(exactly(bar));
    }

    /** As the parameter was written, not as the nearest float is in double. */
    private static double exactly(float parameter) {
        return Double.parseDouble(Float.toString(parameter));
    }

    private List<Evidence> evidence(ActiveArticle report) {
        List<Evidence> decided = constraints.evidence(report);
        List<Evidence> found = reasons.write(report);
        return decided.isEmpty()
                ? found
                : Stream.concat(decided.stream(), found.stream()).toList();
    }
}
