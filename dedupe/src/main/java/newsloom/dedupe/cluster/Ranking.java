package newsloom.dedupe.cluster;

import newsloom.dedupe.story.OpenStory;

/** The best and the second best of the stories a report was held against. */
record Ranking(OpenStory best, float bestScore, OpenStory second, float secondScore) {
    private static final float NONE = Float.NEGATIVE_INFINITY;
    static final Ranking EMPTY = new Ranking(OpenStory.NONE, NONE, OpenStory.NONE, NONE);

    Ranking with(OpenStory story, float score) {
        if (score > bestScore) {
            return new Ranking(story, score, best, bestScore);
        }
        return score > secondScore ? new Ranking(best, bestScore, story, score) : this;
    }
}
