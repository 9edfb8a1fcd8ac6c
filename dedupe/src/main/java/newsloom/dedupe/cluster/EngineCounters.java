package newsloom.dedupe.cluster;

import newsloom.dedupe.story.OpenStories;

/** What a language's desk counts while it works. */
final class EngineCounters {
    long candidates;
    long moves;
    long ejections;
    long merges;
    long splits;

    Activity with(int articles, OpenStories stories) {
        return new Activity(
                articles, stories.open(), stories.singletons(), candidates, moves, ejections, merges, splits);
    }
}
