package newsloom.dedupe.story;

/** Chooses the article of a story to read first: closest to the rest, complete, no copy; changed only when clearly beaten. */
public final class Canonicals {
    private static final double CLEARLY = .5;
    private static final int COMPLETE = 400;

    private Canonicals() {}

    public static ActiveArticle choose(OpenStory story) {
        ActiveArticle best = story.canonical == null ? story.members().get(0) : story.canonical;
        double bar = worth(best) + (story.canonical == null ? 0 : CLEARLY);
        for (ActiveArticle report : story.members()) {
            if (worth(report) > bar) {
                best = report;
                bar = worth(report);
            }
        }
        story.canonical = best;
        return best;
    }

    private static double worth(ActiveArticle report) {
        double completeness = StrictMath.log(1 + Math.min(report.card.words(), COMPLETE)) / 2;
        return report.closeness() + completeness - (report.isCopy() ? 3 : 0);
    }
}
