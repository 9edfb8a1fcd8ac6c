package newsloom.app.cli.story;

import java.util.stream.Stream;
import newsloom.app.cli.terminal.Terminal;
import newsloom.model.Story;

/** Writes stories to the terminal in one of two forms: for people, or as JSON. */
public interface StoryOutput {

    void print(Story story);

    /** After the last one. */
    void end();

    /** Each that is not part of another, and the end. */
    default void printAll(Stream<Story> stories) {
        stories.filter(story -> story.mergedInto().isEmpty()).forEach(this::print);
        end();
    }

    static StoryOutput of(Terminal terminal, boolean json) {
        return json ? new StoryJson(terminal.out()) : new StoryPrinter(terminal);
    }
}
