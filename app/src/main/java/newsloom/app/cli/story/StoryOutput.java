package newsloom.app.cli.story;

import newsloom.app.cli.terminal.Terminal;
import newsloom.model.story.StoryHead;

/** Writes stories to the terminal in one of two forms: for people, or as JSON. */
public interface StoryOutput {

    /** Without its members. */
    void printHead(StoryHead story);

    /**
     * With its members.
     *
     * @param all for people, too, all of a large story
     */
    void print(StoryHead story, boolean all);

    /** After the last one. */
    void end();

    static StoryOutput of(Terminal terminal, Members members, boolean json) {
        return json ? new StoryJson(terminal.out(), members) : new StoryPrinter(terminal, members);
    }
}
