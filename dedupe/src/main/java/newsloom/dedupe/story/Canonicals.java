package newsloom.dedupe.story;

/**
 * Chooses the article of a story to read first, which gives it its name: titled, no copy, close to the rest, complete, and
 * early, for what is told days later is what came of the event. Changed only when clearly beaten.
 */
public final class Canonicals {
    private static final double CLEARLY = 1;
    private static final int COMPLETE = 400;
    /** A day later is as bad as a log-odds of so much less with the other members. */
    private static final double LATE = 1.5;

    private static final double COPY = 3;
    /** More than all else makes up for. */
    private static final double UNTITLED = 1_000;

    private Canonicals() {}

    /** @param weightiest of the members, the first of equals */
    public static ActiveArticle choose(OpenStory story, ActiveArticle weightiest) {
        ActiveArticle best = story.canonical()
                .filter(before -> weight(weightiest) <= weight(before) + CLEARLY)
                .orElse(weightiest);
        story.choose(best);
        return best;
    }

    static double weight(ActiveArticle report) {
        double completeness = StrictMath.log(1 + Math.min(report.header().words(), COMPLETE)) / 2;
        return report.closeness()
                + completeness
                - LATE * report.order()
                - (report.isCopy() ? COPY : 0)
                - (report.header().isTitled() ? 0 : UNTITLED);
    }
}
