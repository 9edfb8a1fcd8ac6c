package newsloom.app.cli;

import java.nio.file.Path;
import java.util.function.Function;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.story.StoryOutput;
import newsloom.app.cli.terminal.ProgressPrinter;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.Progress;
import newsloom.app.service.ReplayOutcome;
import newsloom.app.service.ReplayWish;
import newsloom.app.service.StoryQueries;
import newsloom.store.list.StorySelection;

/** Reads folders, and shows how it goes and what came of it. */
final class ReplayCommand {
    private final Terminal terminal;
    private final Session session;

    ReplayCommand(Terminal terminal, Session session) {
        this.terminal = terminal;
        this.session = session;
    }

    int replay(Path folder, ReplayWish wish, boolean json) {
        return session.with(services -> {
            int status = read(progress -> services.replay().replay(folder, wish, progress));
            try (StoryQueries stories = services.stories()) {
                StoryOutput output = StoryOutput.of(terminal, stories::members, json);
                stories.list(StorySelection.ALL).forEach(story -> output.print(story.head(), false));
                output.end();
            }
            return status;
        });
    }

    int ingest(Path folder, ReplayWish wish) {
        return session.with(services -> read(progress -> services.replay().ingest(folder, wish, progress)));
    }

    private int read(Function<Progress, ReplayOutcome> reading) {
        ReplayOutcome outcome;
        try (ProgressPrinter progress = new ProgressPrinter(terminal)) {
            outcome = reading.apply(progress);
        }
        terminal.remark("Read " + ProgressPrinter.counts(outcome) + ".");
        return outcome.refused() == 0 ? ExitStatus.DONE : ExitStatus.REFUSED;
    }
}
