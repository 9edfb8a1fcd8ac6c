package newsloom.app.cli.story;

import java.util.Optional;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.Services;
import newsloom.model.story.StoryHead;
import newsloom.query.Query;

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
            StoryOutput output = StoryOutput.of(terminal, stories, json);
            stories.latest(limit).forEach(output::printHead);
            output.end();
            return ExitStatus.DONE;
        });
    }

    public int show(String id, boolean all, boolean json) {
        return session.with(Services::stories, stories -> {
            Optional<StoryHead> story = stories.current(id);
            story.map(StoryHead::id)
                    .filter(other -> !other.startsWith(id))
                    .ifPresent(winner -> terminal.remark("Story " + id + " is now part of story " + winner + "."));
            story.ifPresentOrElse(
                    found -> StoryOutput.of(terminal, stories, json).print(found, all),
                    () -> terminal.say("There is no story " + id + "; newsloom stories lists them."));
            return story.isPresent() ? ExitStatus.DONE : ExitStatus.FAILED;
        });
    }

    public int follow(Optional<TypedQuery> typed, boolean fromBeginning, boolean json) {
        Optional<Query> query = typed.flatMap(each -> each.forFollowing(terminal));
        if (typed.isPresent() && query.isEmpty()) {
            return ExitStatus.FAILED;
        }
        Optional<StoryFilter> filter = query.map(each -> new StoryFilter(each, terminal.clock()));
        return session.run(services ->
                services.follow().follow(fromBeginning, new FollowPrinter(terminal, filter, json, services::stop)));
    }
}
