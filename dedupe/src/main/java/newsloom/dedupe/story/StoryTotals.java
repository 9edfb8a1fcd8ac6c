package newsloom.dedupe.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        MemberRank weightiest = MemberRank.of(members.get(0));
        MemberRank origin = weightiest;
        Optional<Instant> first = Optional.empty();
        Optional<Instant> last = Optional.empty();
        Voices<ActiveArticle> voices = new Voices<>();
        int copies = 0;
        for (ActiveArticle member : members) {
            MemberRank rank = MemberRank.of(member);
            Optional<Instant> at = rank.publishedAt();
            weightiest = MemberRank.BY_WEIGHT.compare(rank, weightiest) < 0 ? rank : weightiest;
            origin = MemberRank.BY_ORIGIN.compare(rank, origin) < 0 ? rank : origin;
            first = first.filter(earliest -> at.isEmpty() || earliest.isBefore(at.get()))
                    .or(() -> at);
            last = last.filter(latest -> at.isEmpty() || latest.isAfter(at.get()))
                    .or(() -> at);
            voices.add(rank.family(), rank.header().site());
            copies += rank.isCopy() ? 1 : 0;
        }
        StoryCounts counts = new StoryCounts(members.size(), copies, voices.count());
        return new StoryTotals(weightiest.report(), origin.report(), counts, first, last);
    }
}
