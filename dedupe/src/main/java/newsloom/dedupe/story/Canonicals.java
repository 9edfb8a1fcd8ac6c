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
                .filter(before -> !isClearlyBeaten(before, weightiest, story))
                .orElse(weightiest);
        if (story.union().isPresent()) {
            story.canonicalOfUnion = best;
        } else {
            story.canonical = best;
        }
        return best;
    }

    /** Not by being earlier: a date may be wrong. And what an analyst made one keeps the name of the story that was to stay. */
    private static boolean isClearlyBeaten(ActiveArticle before, ActiveArticle by, OpenStory story) {
        double later = LATE * Math.max(0, by.order() - before.order());
        double least = story.parts().size() > 1 ? UNTITLED / 2 : CLEARLY;
        return merit(by) - later > merit(before) + least;
    }

    static double weight(ActiveArticle report) {
        return merit(report) - LATE * report.order();
    }

    private static double merit(ActiveArticle report) {
        double completeness = StrictMath.log(1 + Math.min(report.header().words(), COMPLETE)) / 2;
        return report.closeness()
                + completeness
                - (report.isCopy() ? COPY : 0)
                - (report.header().isTitled() ? 0 : UNTITLED);
    }
}
