package newsloom.app.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import newsloom.app.cli.evaluate.EvaluationCommand;
import newsloom.app.cli.evaluate.EvaluationRequest;
import newsloom.app.cli.evaluate.ParameterPrinter;
import newsloom.app.cli.quarantine.QuarantineCommand;
import newsloom.app.cli.read.ReadCommand;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.source.SourceCommand;
import newsloom.app.cli.story.CorrectionCommand;
import newsloom.app.cli.story.FollowPrinter;
import newsloom.app.cli.story.StoryOutput;
import newsloom.app.cli.terminal.ProgressPrinter;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.Progress;
import newsloom.app.service.ReplayOutcome;
import newsloom.app.service.Services;
import newsloom.app.settings.Overrides;
import newsloom.model.Story;
import newsloom.watch.query.WordQuery;

/** Does what the commands say: asks the newsroom, and puts its answers on the terminal. */
final class StoryCommand {
    private final Terminal terminal;
    private final Session session;

    StoryCommand(Terminal terminal, Session session) {
        this.terminal = terminal;
        this.session = session;
    }

    int replay(Overrides overrides, Path folder, OptionalDouble speed, boolean json) {
        return session.with(overrides, newsroom -> {
            int status = read(progress -> newsroom.replay(folder, speed, progress));
            print(newsroom.stories(0), json);
            return status;
        });
    }

    int ingest(Overrides overrides, Path folder, OptionalDouble speed) {
        return session.with(overrides, newsroom -> read(progress -> newsroom.ingest(folder, speed, progress)));
    }

    int stories(Overrides overrides, long limit, boolean json) {
        return session.with(overrides, newsroom -> {
            print(newsroom.stories(limit), json);
            return ExitStatus.DONE;
        });
    }

    int story(Overrides overrides, String id, boolean json) {
        return session.with(overrides, newsroom -> {
            Optional<Story> story = whole(newsroom, id, new HashSet<>());
            story.ifPresentOrElse(found -> StoryOutput.of(terminal, json).print(found), () -> missing(id));
            return story.isPresent() ? ExitStatus.DONE : ExitStatus.FAILED;
        });
    }

    CorrectionCommand corrections() {
        return new CorrectionCommand(terminal, session);
    }

    int follow(Overrides overrides, Optional<WordQuery> words, boolean json) {
        return role(overrides, newsroom -> newsroom.follow(new FollowPrinter(terminal, words, json, newsroom::stop)));
    }

    int reprocess(Overrides overrides, ReprocessOptions wish) {
        return role(overrides, newsroom -> wish.make(newsroom, terminal.err()::println));
    }

    int evaluate(EvaluationRequest request) {
        return new EvaluationCommand(terminal).evaluate(request);
    }

    int parameters() {
        new ParameterPrinter(terminal).print();
        return ExitStatus.DONE;
    }

    QuarantineCommand quarantine() {
        return new QuarantineCommand(terminal, session);
    }

    SourceCommand sources() {
        return new SourceCommand(terminal, session);
    }

    ReadCommand reading() {
        return new ReadCommand(terminal, session);
    }

    int role(Overrides overrides, Consumer<Services> role) {
        return session.with(overrides, newsroom -> {
            role.accept(newsroom);
            return ExitStatus.DONE;
        });
    }

    private int read(Function<Progress, ReplayOutcome> read) {
        ReplayOutcome reading;
        try (ProgressPrinter progress = new ProgressPrinter(terminal)) {
            reading = read.apply(progress);
        }
        terminal.err().println("Read " + ProgressPrinter.counts(reading) + ".");
        return reading.refused() == 0 ? ExitStatus.DONE : ExitStatus.REFUSED;
    }

    private void print(Stream<Story> stories, boolean json) {
        StoryOutput output = StoryOutput.of(terminal, json);
        try (stories) {
            stories.filter(story -> story.mergedInto().isEmpty()).forEach(output::print);
        }
        output.end();
    }

    /** The story, or the one that took over its members. */
    private Optional<Story> whole(Services newsroom, String id, Set<String> seen) {
        Optional<Story> story = newsroom.story(id);
        Optional<String> into = story.flatMap(Story::mergedInto).filter(seen::add);
        into.ifPresent(winner -> terminal.err()
                .println("Story " + SafeText.of(id) + " is now part of story " + SafeText.of(winner) + "."));
        return into.isPresent() ? whole(newsroom, into.get(), seen) : story;
    }

    private void missing(String id) {
        terminal.err().println("There is no story " + SafeText.of(id) + "; newsloom stories lists them.");
    }
}
