package newsloom.dedupe.story;

/** What a language's engine counts while it works. */
public final class EngineCounters {
    public long candidates;
    public long comparisons;
    public long moves;
    public long ejections;
    public long merges;
    public long splits;

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
