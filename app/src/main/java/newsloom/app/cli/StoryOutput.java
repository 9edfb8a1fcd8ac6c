package newsloom.app.cli;

import newsloom.model.Story;

/** Writes stories to the terminal in one of two forms: for people, or as JSON. */
interface StoryOutput {

    void print(Story story);

    /** After the last one. */
    void end();

    static StoryOutput of(Terminal terminal, boolean json) {
        return json ? new StoryJson(terminal.out()) : new StoryPrinter(terminal);
    }
}
