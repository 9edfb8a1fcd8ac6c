package newsloom.dedupe.cluster;

import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.vector.Vectorizer;

/**
 * Counts the words of a report once it is placed. Of a large story each doubling counts: else an event that hundreds tell of
 * would make its own words common, and fall apart by it.
 */
final class FrequencyCounter {
    private final Vectorizer vectorizer;
    private final int large;

    FrequencyCounter(Vectorizer vectorizer, Parameters parameters) {
        this.vectorizer = vectorizer;
        this.large = parameters.whole(Parameter.LARGE);
    }

    /** @param report the one whose vector was drawn last */
    void count(ActiveArticle report) {
        int size = report.story().size();
        if (size <= large || Integer.bitCount(size) == 1) {
            vectorizer.learn(report.vector());
        }
    }
}
