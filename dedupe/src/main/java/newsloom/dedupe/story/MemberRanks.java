package newsloom.dedupe.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import newsloom.model.story.StoryCounts;
import newsloom.model.story.Voices;
import org.jspecify.annotations.Nullable;

/**
 * The members of a large story in the orders that its head asks for, kept from one update to the next: so that an update costs
 * what it changes, whatever the size of the story. Made anew of the members, it is the same.
 */
final class MemberRanks {
    private final OpenStory story;
    private final Map<ActiveArticle, MemberRank> ranks = new HashMap<>();
    private final SortedSet<MemberRank> byWeight = new TreeSet<>(MemberRank.BY_WEIGHT);
    private final SortedSet<MemberRank> byOrigin = new TreeSet<>(MemberRank.BY_ORIGIN);
    private final SortedSet<MemberRank> dated = new TreeSet<>(MemberRank.BY_DATE);
    private final Set<ActiveArticle> changed;
    private Voices<ActiveArticle> voices = new Voices<>();
    private boolean countAnew;
    private int copies;

    MemberRanks(OpenStory story) {
        this.story = story;
        this.changed = new HashSet<>(story.shownMembers().all());
    }

    /** Something about a member may be otherwise, or it has come or gone. */
    void change(ActiveArticle report) {
        changed.add(report);
    }

    StoryTotals totals() {
        changed.forEach(this::rank);
        changed.clear();
        if (countAnew) {
            countAnew = false;
            voices = new Voices<>();
            byOrigin.forEach(this::hear);
        }
        return new StoryTotals(
                byWeight.first().report(),
                byOrigin.first().report(),
                new StoryCounts(ranks.size(), copies, voices.count()),
                dated.isEmpty() ? Optional.empty() : dated.first().publishedAt(),
                dated.isEmpty() ? Optional.empty() : dated.last().publishedAt());
    }

    private void rank(ActiveArticle report) {
        @Nullable MemberRank before = ranks.remove(report);
        @Nullable MemberRank now = report.story().shown() == story ? MemberRank.of(report) : null;
        boolean same = before != null && now != null && before.speaksAs(now);
        if (before != null) {
            drop(before);
            countAnew |=
                    !same && !voices.remove(before.family(), before.header().site());
        }
        if (now != null) {
            take(now);
        }
        if (now != null && !same) {
            hear(now);
        }
    }

    private void drop(MemberRank rank) {
        byWeight.remove(rank);
        byOrigin.remove(rank);
        dated.remove(rank);
        copies -= rank.isCopy() ? 1 : 0;
    }

    private void take(MemberRank rank) {
        ranks.put(rank.report(), rank);
        byWeight.add(rank);
        byOrigin.add(rank);
        if (rank.publishedAt().isPresent()) {
            dated.add(rank);
        }
        copies += rank.isCopy() ? 1 : 0;
    }

    private void hear(MemberRank rank) {
        voices.add(rank.family(), rank.header().site());
    }
}
