package newsloom.app.cli.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.session.WrittenTime;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.Services;
import newsloom.app.service.WatchService;
import newsloom.app.settings.WrittenDuration;
import newsloom.model.Folding;
import newsloom.model.watch.Snooze;
import newsloom.model.watch.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What people may type to be told less; what they are not told is kept. */
@Command(addMethodSubcommands = false)
abstract class QuietCommands {
    static final String NAME = "What the watch is called: letters, digits, dots, _ and -.";

    final Terminal terminal;
    final Session session;

    QuietCommands(Terminal terminal, Session session) {
        this.terminal = terminal;
        this.session = session;
    }

    @Command(description = "Tell nothing by a watch of what a publisher alone reports.")
    int mute(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Parameters(paramLabel = "PUBLISHER", description = "A site, or the name of a publisher.") String publisher,
            @Option(names = "--undo", description = "Tell of it again (default: tell nothing).") boolean undo) {
        return with(watches -> find(watches, name)
                .map(watch -> {
                    watches.put(watch.ruled(watch.rules().muting(muted(watch, publisher, undo))));
                    return ExitStatus.DONE;
                })
                .orElseGet(() -> unknown(name)));
    }

    @Command(
            description =
                    "Tell nothing of a story by any watch until a time, or until more publishers report it; what is"
                            + " kept back is counted and said afterwards.")
    int snooze(
            @Parameters(paramLabel = "STORY", description = "Its id, as the other commands print it.") String story,
            @Option(
                            names = "--until",
                            paramLabel = "TIME",
                            converter = WrittenTime.class,
                            description = "Until then: 2026-11-29, 2026-11-29T10:00 (UTC) or 2026-11-29T10:00+01:00"
                                    + " (default: as long as the others say).")
                    Optional<Instant> until,
            @Option(
                            names = "--for",
                            paramLabel = "DURATION",
                            converter = Length.class,
                            description = "For so long, such as 90m, 6h or 2d (default: as long as the others say).")
                    Optional<Duration> length,
            @Option(
                            names = "--publishers",
                            paramLabel = "N",
                            description =
                                    "Until so many more independent owners report it (default: whoever reports it).")
                    Optional<Integer> more,
            @Option(names = "--undo", description = "Tell of it again (default: tell nothing).") boolean undo) {
        Optional<Instant> end =
                until.or(() -> length.map(time -> terminal.clock().instant().plus(time)));
        if (!undo && end.isEmpty() && more.isEmpty()) {
            return failed("Say until when: --until TIME, --for 6h or --publishers N.");
        }
        if (more.filter(number -> number < 1 || number > 9_999).isPresent()) {
            return failed("--publishers takes a number from 1 to 9999.");
        }
        return with(watches -> undo ? wake(watches, story) : snooze(watches, story, end, more));
    }

    private int snooze(WatchService watches, String story, Optional<Instant> end, Optional<Integer> more) {
        Optional<Integer> owners = watches.owners(story);
        if (owners.isEmpty()) {
            return failed("There is no story " + story + ".");
        }
        Snooze snooze = new Snooze(end, more.map(number -> owners.get() + number), session.user());
        return watches.snooze(story, snooze)
                ? ExitStatus.DONE
                : failed("No watch has told anything of story " + story + "; there is nothing to snooze.");
    }

    private int wake(WatchService watches, String story) {
        return watches.wake(story) ? ExitStatus.DONE : failed("Story " + story + " is not snoozed.");
    }

    /** Compared as names are, without case and accents. */
    private static List<String> muted(Watch watch, String publisher, boolean undo) {
        Stream<String> others =
                watch.rules().muted().stream().filter(name -> !Folding.of(name).equals(Folding.of(publisher)));
        return (undo ? others : Stream.concat(others, Stream.of(publisher.strip()))).toList();
    }

    static Optional<Watch> find(WatchService watches, String name) {
        return watches.watches().stream()
                .filter(watch -> watch.name().equals(name))
                .findFirst();
    }

    final int with(ToIntFunction<WatchService> command) {
        return session.with(Services::watches, command);
    }

    final int unknown(String name) {
        return failed("There is no watch “" + name + "”; newsloom watch list prints all.");
    }

    final int failed(String sentence) {
        terminal.say(sentence);
        return ExitStatus.FAILED;
    }

    /** Reads a length of time. */
    static final class Length implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String typed) {
            try {
                return WrittenDuration.of(typed);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
