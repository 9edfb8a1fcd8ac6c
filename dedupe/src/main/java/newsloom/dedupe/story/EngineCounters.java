package newsloom.dedupe.story;

/** What a language's engine counts while it works. */
public final class EngineCounters {
    private long candidates;
    private long comparisons;
    private long moves;
    private long ejections;
    private long merges;
    private long splits;

    public void countCandidate() {
        candidates++;
    }

    public void countComparison() {
        comparisons++;
    }

    public void countMove() {
        moves++;
    }

    public void countEjection() {
        ejections++;
    }

    public void countMerger() {
        merges++;
    }

    public void countSplit() {
        splits++;
    }

    public Activity with(int articles, OpenStories stories) {
        return new Activity(
                articles,
                stories.open(),
                stories.singletons(),
                candidates,
                comparisons,
                moves,
                ejections,
                merges,
                splits);
    }
}
