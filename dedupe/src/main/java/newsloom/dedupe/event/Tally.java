package newsloom.dedupe.event;

/** What a language's desk counts while it works. */
final class Tally {
    long candidates;
    long moves;
    long ejections;
    long merges;
    long splits;

    Activity with(int articles, Stories stories) {
        return new Activity(
                articles, stories.open(), stories.singletons(), candidates, moves, ejections, merges, splits);
    }
}
