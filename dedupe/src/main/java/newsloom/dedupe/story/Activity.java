package newsloom.dedupe.story;

/**
 * What the engine holds, and what it has done since it was made: plain counts for whoever watches it.
 *
 * @param articles that may still find company
 * @param stories that may still grow
 * @param singletons those of them with one article
 * @param candidates stories that articles were held against
 * @param comparisons how often two articles were held against each other
 * @param moves articles that repair put into a better story
 * @param ejections articles that repair put out of a story
 * @param merges stories that became part of another
 * @param splits stories that fell into two
 */
public record Activity(
        long articles,
        long stories,
        long singletons,
        long candidates,
        long comparisons,
        long moves,
        long ejections,
        long merges,
        long splits) {
    public static final Activity NONE = new Activity(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public Activity plus(Activity other) {
        return new Activity(
                articles + other.articles,
                stories + other.stories,
                singletons + other.singletons,
                candidates + other.candidates,
                comparisons + other.comparisons,
                moves + other.moves,
                ejections + other.ejections,
                merges + other.merges,
                splits + other.splits);
    }
}
