package newsloom.dedupe.story;

/** Chooses the article of a story to read first: closest to the rest, complete, no copy; changed only when clearly beaten. */
public final class Canonicals {
    private static final double CLEARLY = .5;
    private static final int COMPLETE = 400;

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
        return report.closeness() + completeness - (report.isCopy() ? 3 : 0);
    }
}
