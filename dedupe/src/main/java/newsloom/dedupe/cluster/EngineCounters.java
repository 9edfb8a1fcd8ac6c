package newsloom.dedupe.cluster;

import newsloom.dedupe.story.OpenStories;

/** What a language's desk counts while it works. */
public final class EngineCounters {
    long candidates;
    public long comparisons;
    long moves;
    long ejections;
    long merges;
    long splits;

    Activity with(int articles, OpenStories stories) {
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
