package newsloom.dedupe.explain;

import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;
import newsloom.model.Evidence;
import newsloom.model.Evidence.RunnerUpStory;

/**
 * The story that came second when a report was placed.
 *
 * @param face the article that stood for it then
 * @param score of the report in it
 * @param below by how much that was less than in the story it came to, or than the bar
 */
public record RunnerUp(PackedHeader face, String story, float score, float below) {
    public static final RunnerUp NONE = new RunnerUp(PackedHeader.NONE, "", 0, 0);

    public boolean isNone() {
        return story.isEmpty();
    }

    void write(StateWriter to, HeaderList known) {
        to.yes(isNone());
        if (!isNone()) {
            known.write(face, to);
            to.text(story);
            to.number(score);
            to.number(below);
        }
    }

    static RunnerUp read(StateReader from, HeaderList known) {
        return from.yes() ? NONE : new RunnerUp(known.read(from), from.text(), from.single(), from.single());
    }

    public Evidence evidence() {
        return new RunnerUpStory(story, face.headline(), score, below);
    }
}
