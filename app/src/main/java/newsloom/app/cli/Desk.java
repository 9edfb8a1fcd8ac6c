package newsloom.app.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import newsloom.app.settings.Overrides;
import newsloom.model.Story;
import newsloom.watch.query.Words;

/** Does what the commands say: asks the newsroom, and puts its answers on the terminal. */
final class Desk {
    private final Terminal terminal;
    private final Session session;

    Desk(Terminal terminal, Session session) {
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
            return Status.DONE;
        });
    }

    int story(Overrides overrides, String id, boolean json) {
        return session.with(overrides, newsroom -> {
            Optional<Story> story = whole(newsroom, id, new HashSet<>());
            story.ifPresentOrElse(found -> StoryOutput.of(terminal, json).print(found), () -> missing(id));
            return story.isPresent() ? Status.DONE : Status.FAILED;
        });
    }

    CorrectionDesk corrections() {
        return new CorrectionDesk(terminal, session);
    }

    int follow(Overrides overrides, Optional<Words> words, boolean json) {
        return role(overrides, newsroom -> newsroom.follow(new FollowPrinter(terminal, words, json, newsroom::stop)));
    }

    int reprocess(Overrides overrides, ReprocessingWish wish) {
        return role(overrides, newsroom -> wish.make(newsroom, terminal.err()::println));
    }

    int evaluate(EvaluationRequest request) {
        return new EvaluationDesk(terminal).evaluate(request);
    }

    int parameters() {
        new ParameterPrinter(terminal).print();
        return Status.DONE;
    }

    QuarantineDesk quarantine() {
        return new QuarantineDesk(terminal, session);
    }

    SourceDesk sources() {
        return new SourceDesk(terminal, session);
    }

    ReadDesk reading() {
        return new ReadDesk(terminal, session);
    }

    int role(Overrides overrides, Consumer<Newsroom> role) {
        return session.with(overrides, newsroom -> {
            role.accept(newsroom);
            return Status.DONE;
        });
    }

    private int read(Function<Progress, Reading> read) {
        Reading reading;
        try (ProgressPrinter progress = new ProgressPrinter(terminal)) {
            reading = read.apply(progress);
        }
        terminal.err().println("Read " + ProgressPrinter.counts(reading) + ".");
        return reading.refused() == 0 ? Status.DONE : Status.REFUSED;
    }

    private void print(Stream<Story> stories, boolean json) {
        StoryOutput output = StoryOutput.of(terminal, json);
        try (stories) {
            stories.filter(story -> story.mergedInto().isEmpty()).forEach(output::print);
        }
        output.end();
    }

    /** The story, or the one that took over its members. */
    private Optional<Story> whole(Newsroom newsroom, String id, Set<String> seen) {
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
