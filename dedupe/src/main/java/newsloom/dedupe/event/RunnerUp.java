package newsloom.dedupe.event;

import java.util.Locale;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;

/**
 * The story that came second when a report was placed.
 *
 * @param face the article that stood for it then
 * @param score of the report in it
 * @param below by how much that was less than in the story it came to, or than the bar
 */
record RunnerUp(Card face, String story, float score, float below) {
    static final RunnerUp NONE = new RunnerUp(Card.NONE, "", 0, 0);

    boolean isNone() {
        return story.isEmpty();
    }

    void write(StateWriter to, CardList known) {
        to.yes(isNone());
        if (!isNone()) {
            known.write(face, to);
            to.text(story);
            to.number(score);
            to.number(below);
        }
    }

    static RunnerUp read(StateReader from, CardList known) {
        return from.yes() ? NONE : new RunnerUp(known.read(from), from.text(), from.single(), from.single());
    }

    String text() {
        return String.format(
                Locale.ROOT, "next best: “%s” (%s) at %+.2f, %.2f below", face.headline(), story, score, below);
    }
}
