package newsloom.dedupe.story;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.model.story.StoryCounts;
import newsloom.model.story.Voices;

/**
 * What the members of a story are together: what its head is made of.
 *
 * @param weightiest of the members by {@link Canonicals}, the first of equals
 * @param origin the earliest that is dated and no copy; where none is, the first to arrive
 */
public record StoryTotals(
        ActiveArticle weightiest,
        ActiveArticle origin,
        StoryCounts counts,
        Optional<Instant> firstPublishedAt,
        Optional<Instant> lastPublishedAt) {

    /** Of few members, by going through all of them. */
    static StoryTotals of(List<ActiveArticle> members) {
        List<MemberRank> ranks = members.stream().map(MemberRank::of).toList();
        Voices<ActiveArticle> voices = new Voices<>();
        int copies = 0;
        for (MemberRank rank : ranks) {
            voices.add(rank.family(), rank.header().site());
            copies += rank.isCopy() ? 1 : 0;
        }
        return new StoryTotals(
                Collections.min(ranks, MemberRank.BY_WEIGHT).report(),
                Collections.min(ranks, MemberRank.BY_ORIGIN).report(),
                new StoryCounts(ranks.size(), copies, voices.count()),
                times(ranks).min(Instant::compareTo),
                times(ranks).max(Instant::compareTo));
    }

    private static Stream<Instant> times(List<MemberRank> ranks) {
        return ranks.stream().flatMap(rank -> rank.publishedAt().stream());
    }
}
