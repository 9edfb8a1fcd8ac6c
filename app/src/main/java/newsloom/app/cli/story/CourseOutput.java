package newsloom.app.cli.story;

import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.StoryQueries;
import newsloom.model.story.StoryHead;
import newsloom.store.course.Coverage;

/** Writes the course of a story in one of two forms: for people, or as JSON. */
interface CourseOutput {

    void timeline(StoryHead story, StoryQueries stories);

    void coverage(StoryHead story, Coverage coverage);

    void neighbours(StoryHead story, StoryQueries stories);

    /** @param all for people, too, all of a large story */
    static CourseOutput of(Terminal terminal, boolean all, boolean json) {
        return json ? new CourseJson(terminal.out()) : new CoursePrinter(terminal, all);
    }
}
