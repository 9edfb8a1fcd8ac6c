package newsloom.app.cli.story;

import java.util.Optional;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.Services;
import newsloom.model.Story;
import newsloom.watch.query.WordQuery;

/** Prints stored stories, or what happens to them. */
public final class StoryCommand {
    private final Terminal terminal;
    private final Session session;

    public StoryCommand(Terminal terminal, Session session) {
        this.terminal = terminal;
        this.session = session;
    }

    public int list(long limit, boolean json) {
        return session.with(Services::stories, stories -> {
            StoryOutput.of(terminal, json).printAll(stories.latest(limit));
            return ExitStatus.DONE;
        });
    }

    public int show(String id, boolean json) {
        return session.with(Services::stories, stories -> {
            Optional<Story> story = stories.current(id);
            story.map(Story::id)
                    .filter(other -> !other.equals(id))
                    .ifPresent(winner -> terminal.say("Story " + id + " is now part of story " + winner + "."));
            story.ifPresentOrElse(
                    StoryOutput.of(terminal, json)::print,
                    () -> terminal.say("There is no story " + id + "; newsloom stories lists them."));
            return story.isPresent() ? ExitStatus.DONE : ExitStatus.FAILED;
        });
    }

    public int follow(Optional<WordQuery> words, boolean json) {
        return session.run(
                services -> services.follow().follow(new FollowPrinter(terminal, words, json, services::stop)));
    }
}
