package newsloom.dedupe.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import newsloom.dedupe.explain.PackedHeader;

/** What the head of a story goes by in one of its members, as it is at one time. */
record MemberRank(
        ActiveArticle report,
        ActiveArticle family,
        PackedHeader header,
        float order,
        Optional<Instant> publishedAt,
        double weight) {
    /** The weightiest first, of equals the first in time. */
    static final Comparator<MemberRank> BY_WEIGHT = Comparator.comparingDouble(MemberRank::weight)
            .reversed()
            .thenComparingDouble(MemberRank::order)
            .thenComparingLong(MemberRank::arrival);

    static final Comparator<MemberRank> BY_DATE =
            Comparator.comparing(MemberRank::date).thenComparingLong(MemberRank::arrival);
    /** The origin first. */
    static final Comparator<MemberRank> BY_ORIGIN =
            Comparator.comparing(MemberRank::isCopy).thenComparing(BY_DATE);

    static MemberRank of(ActiveArticle report) {
        PackedHeader header = report.header();
        return new MemberRank(
                report, report.family(), header, report.order(), header.publishedAt(), Canonicals.weight(report));
    }

    boolean isCopy() {
        return family != report;
    }

    /** Whether it tells of the same voice as another rank of the same report. */
    boolean speaksAs(MemberRank other) {
        return family == other.family && header == other.header;
    }

    private Instant date() {
        return publishedAt.orElse(Instant.MAX);
    }

    private long arrival() {
        return report.arrival();
    }
}
