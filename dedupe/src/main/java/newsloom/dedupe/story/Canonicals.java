package newsloom.dedupe.story;

/** Chooses the article of a story to read first: closest to the rest, complete, no copy; changed only when clearly beaten. */
public final class Canonicals {
    private static final double CLEARLY = .5;
    private static final int COMPLETE = 400;

    private Canonicals() {}

    public static ActiveArticle choose(OpenStory story) {
        ActiveArticle best = story.canonical == null ? story.members().get(0) : story.canonical;
        double bar = weights(best) + (story.canonical == null ? 0 : CLEARLY);
        for (ActiveArticle report : story.members()) {
            if (weights(report) > bar) {
                best = report;
                bar = weights(report);
            }
        }
        story.canonical = best;
        return best;
    }

    private static double weights(ActiveArticle report) {
        double completeness = StrictMath.log(1 + Math.min(report.header().words(), COMPLETE)) / 2;
        return report.closeness() + completeness - (report.isCopy() ? 3 : 0);
    }
}
