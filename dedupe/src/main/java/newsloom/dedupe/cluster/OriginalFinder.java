package newsloom.dedupe.cluster;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import newsloom.dedupe.copy.CopyBars;
import newsloom.dedupe.copy.CopyFinder.Match;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.text.Tokens;

/** Chooses among the articles that share text with a new one the one that it is a copy of. */
final class OriginalFinder {
    private static final int MOST_TRIED = 16;

    private final CopyBars bars;
    private final CopyCheck agreement;
    private final IntFunction<ActiveArticle> reports;

    OriginalFinder(CopyBars bars, CopyCheck agreement, IntFunction<ActiveArticle> reports) {
        this.bars = bars;
        this.agreement = agreement;
        this.reports = reports;
    }

    /** The nearest that also tells the same news, and whose family this article is like. */
    Optional<Match> choose(Tokens tokens, String publisher, List<Match> matches) {
        return matches.stream()
                .filter(match -> bars.isCopy(match.overlap()))
                .limit(MOST_TRIED)
                .filter(match -> agrees(tokens, publisher, match) && isLikeFamily(match, matches))
                .findFirst();
    }

    /** Whether they tell the same news, and do not only stand under the same notice. */
    boolean agrees(Tokens tokens, String publisher, Match match) {
        return agreement.isThere(
                tokens, publisher, reports.apply(match.article()).vector());
    }

    /**
     * Two briefs of one roundup are no copies of each other: what is only contained must be like most of the family. Nor
     * are two long pages that hold one excerpt: what holds it must hold all the family.
     */
    private boolean isLikeFamily(Match match, List<Match> matches) {
        if (bars.isAlike(match.overlap())) {
            return true;
        }
        long alike = alike(family(match), matches);
        long size = size(family(match));
        return bars.holdsExcerpt(match.overlap()) ? alike == size : 2 * alike > size;
    }

    private ActiveArticle family(Match match) {
        return reports.apply(match.article()).family();
    }

    private long alike(ActiveArticle family, List<Match> matches) {
        return matches.stream()
                .filter(match -> bars.isRelated(match.overlap()) && family(match) == family)
                .count();
    }

    private static long size(ActiveArticle family) {
        return family.story().members().stream()
                .filter(member -> member.family() == family)
                .count();
    }
}
