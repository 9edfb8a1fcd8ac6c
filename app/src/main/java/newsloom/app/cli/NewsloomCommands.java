package newsloom.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newsloom.app.cli.evaluate.EvaluationCommand;
import newsloom.app.cli.evaluate.EvaluationRequest;
import newsloom.app.cli.evaluate.ParameterPrinter;
import newsloom.app.cli.export.ExportCommand;
import newsloom.app.cli.export.ExportFormat;
import newsloom.app.cli.export.ExportRequest;
import newsloom.app.cli.help.BuildVersion;
import newsloom.app.cli.help.ManualPage;
import newsloom.app.cli.help.Shell;
import newsloom.app.cli.quarantine.QuarantineCommand;
import newsloom.app.cli.read.ReadCommand;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.session.WrittenTime;
import newsloom.app.cli.source.SourceCommand;
import newsloom.app.cli.story.CorrectionCommand;
import newsloom.app.cli.story.FollowCommand;
import newsloom.app.cli.story.FollowOptions;
import newsloom.app.cli.terminal.StatusLine;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.cli.watch.AlertCommand;
import newsloom.app.cli.watch.ChannelCommand;
import newsloom.app.cli.watch.WatchCommand;
import newsloom.app.role.ServiceRole;
import newsloom.app.service.ReplayWish;
import newsloom.app.service.Services;
import newsloom.app.settings.ParameterValue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What people may type after {@code newsloom}: each method is a command, done by a class of its name. */
@Command(
        name = "newsloom",
        addMethodSubcommands = false,
        versionProvider = BuildVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Reads news from many sources and keeps one story per event.",
        footer = {
            "",
            "Settings come from the command line, else from the environment (NEWSLOOM_DATA, NEWSLOOM_KAFKA and so on),"
                    + " else from the configuration file. Times are UTC, except those of follow.",
            "Exit status: 0 all was done, 1 it could not run, 2 something was refused, 130 Ctrl-C ended it."
        })
final class NewsloomCommands extends StoredCommands {
    private static final String FOLDER = "Holds .txt, .json, .jsonl, .html and .warc files, each also as .gz.";
    private static final String STORY = "Its id, as the other commands print it.";
    private static final String SPEED =
            "Replay in event time, N times faster than it happened (default: as fast as it goes).";

    private static final String ALERTS = "Tell the watches what is news in it (default: it counts as told).";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final ReplayCommand replayed;
    private final CorrectionCommand corrections;

    NewsloomCommands(Terminal terminal, Session session) {
        super(terminal, session);
        this.replayed = new ReplayCommand(terminal, session);
        this.corrections = new CorrectionCommand(terminal, session);
    }

    /** With the commands that are needed for what was typed. */
    static CommandLine line(Terminal terminal, Session session, String... typed) {
        CommandLine line = new CommandLine(new NewsloomCommands(terminal, session));
        List<CommandLine> groups = Stream.of(
                        new QuarantineCommand(terminal, session),
                        new SourceCommand(terminal, session),
                        new WatchCommand(terminal, session),
                        new ChannelCommand(terminal, session),
                        new AlertCommand(terminal, session))
                .map(CommandLine::new)
                .toList();
        NeededCommands.add(line, groups, List.of(typed));
        return line.addMixin("common", session.options());
    }

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print which build this is, and of which Java.")
    void version(boolean asked) {
        // picocli shows it; nothing is left to do
    }

    @Command(description = "Read a folder, make stories of it, store them, and print all that are stored.")
    int replay(
            @Parameters(paramLabel = "FOLDER", description = FOLDER) Path folder,
            @Option(names = "--speed", paramLabel = "N", description = SPEED) Optional<Speed> speed,
            @Option(names = "--alerts", description = ALERTS) boolean alerts,
            @Option(names = "--json", description = JSON) boolean json) {
        return replayed.replay(folder, new ReplayWish(Speed.factor(speed), alerts), json);
    }

    @Command(
            description = "Run the role that polls the sources, until Ctrl-C; with a folder, read that into Kafka and"
                    + " nothing more.")
    int ingest(
            @Parameters(paramLabel = "FOLDER", arity = "0..1", description = FOLDER) Optional<Path> folder,
            @Option(names = "--speed", paramLabel = "N", description = SPEED) Optional<Speed> speed,
            @Option(names = "--alerts", description = ALERTS) boolean alerts) {
        return folder.map(path -> replayed.ingest(path, new ReplayWish(Speed.factor(speed), alerts)))
                .orElseGet(() -> run(Set.of(ServiceRole.INGEST)));
    }

    @Command(
            description =
                    "Print what is made of feeds, sitemaps and pages, and why not where nothing is. Needs no Kafka.")
    int read(
            @Parameters(paramLabel = "URL|FILE", arity = "1..*", description = "An address on the web, or a file.")
                    List<String> places,
            @Option(names = "--json", description = JSON) boolean json) {
        return new ReadCommand(terminal, session).read(places, json);
    }

    @Command(
            description = "Write the stored articles with their texts and stories, in the order in which they came, as"
                    + " newsloom replay takes them back.")
    int export(
            @Option(
                            names = "--since",
                            paramLabel = "TIME",
                            converter = WrittenTime.class,
                            description =
                                    "None published before it: 2026-11-29 or 2026-11-29T10:00, in UTC; undated ones"
                                            + " count by when they were read (default: all).")
                    Optional<Instant> since,
            @Option(
                            names = "--until",
                            paramLabel = "TIME",
                            converter = WrittenTime.class,
                            description = "None published then or later (default: all).")
                    Optional<Instant> until,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "jsonl",
                            description = "jsonl, which newsloom replay takes back, or csv, for spreadsheets"
                                    + " (default: ${DEFAULT-VALUE}).")
                    ExportFormat format,
            @Option(
                            names = "--out",
                            paramLabel = "FILE",
                            defaultValue = "-",
                            description = "Where to, for you alone, once it is whole (default: -, which prints it).")
                    Path out) {
        Optional<Path> file = Optional.of(out).filter(path -> !path.equals(Path.of("-")));
        return new ExportCommand(terminal, session).export(new ExportRequest(since, until, format, file));
    }

    @Command(description = "Say that two stories report one event: the second becomes part of the first.")
    int merge(
            @Parameters(paramLabel = "STORY", description = "The story that stays.") String stays,
            @Parameters(paramLabel = "STORY", description = "The story that becomes part of it.") String goes) {
        return corrections.merge(stays, goes);
    }

    @Command(description = "Say that some articles of a story report another event: they leave it together.")
    int split(
            @Parameters(paramLabel = "STORY", description = STORY) String story,
            @Parameters(paramLabel = "ARTICLE", arity = "1..*", description = ARTICLE) List<String> articles) {
        return corrections.split(story, articles);
    }

    @Command(description = "Say that an article reports the event of a story: it goes there and stays.")
    int pin(
            @Parameters(paramLabel = "ARTICLE", description = ARTICLE) String article,
            @Parameters(paramLabel = "STORY", description = STORY) String story) {
        return corrections.pin(article, story);
    }

    @Command(description = "Take a correction back: what it changed is as it was before.")
    int undo(
            @Parameters(
                            paramLabel = "CORRECTION",
                            arity = "0..1",
                            description = "As it was printed when it was made (default: the last that is in force).")
                    Optional<String> correction) {
        return corrections.undo(correction);
    }

    @Command(
            description = "Delete title and text of an article, now and whenever it comes again. That it was in a story"
                    + " stays. Nothing brings them back.")
    int forget(@Parameters(paramLabel = "ARTICLE", description = ARTICLE) String article) {
        return stored.forget(article);
    }

    @Command(description = "Print what happens to the stories, a line each, until Ctrl-C.")
    int follow(@Mixin FollowOptions options, @Option(names = "--json", description = JSON) boolean json) {
        return new FollowCommand(terminal, session).follow(options, json);
    }

    @Command(
            description =
                    "Make the stories anew beside the old ones, then put them in their place; what is older stays."
                            + " Killed or stopped, the same command goes on.")
    int reprocess(@ArgGroup(multiplicity = "1") ReprocessOptions wish) {
        return session.run(services -> services.reprocess(terminal.err()::println, wish::make));
    }

    @Command(
            description =
                    "Tell what does not agree between Kafka's logs, what was read of them, the engine, the rows, and the"
                            + " search index. Where something but the index does not, nothing else starts.")
    int doctor(
            @Option(
                            names = "--repair",
                            description = "Put it right, of what is whole: nothing is doubled or lost by it (default:"
                                    + " change nothing).")
                    boolean repair) {
        return session.with(
                services -> services.doctor(repair, sentence -> terminal.out().println(sentence))
                        ? ExitStatus.DONE
                        : ExitStatus.FAILED);
    }

    @Command(description = "Run everything in one process, until Ctrl-C.")
    int run() {
        return run(ServiceRole.ALL);
    }

    @Command(
            description = "Serve the page and the API, and nothing more, beside a process that runs the roles, until"
                    + " Ctrl-C.")
    int serve() {
        return session.run(Services::serve);
    }

    @Command(description = "Run Newsloom's own Kafka and nothing more, for roles in other processes, until Ctrl-C.")
    int broker() {
        return run(Set.of());
    }

    @Command(description = "Run the role that makes stories of articles, until Ctrl-C.")
    int dedupe() {
        return run(Set.of(ServiceRole.DEDUPE));
    }

    @Command(description = "Run the role that stores the stories and the articles, until Ctrl-C.")
    int store() {
        return run(ServiceRole.ROWS);
    }

    @Command(
            description =
                    "Measure on labelled news how well stories are found, and print it. Needs neither Kafka nor data.")
    int evaluate(
            @Parameters(
                            paramLabel = "FILE",
                            arity = "1..*",
                            description =
                                    "JSON lines with id, text, title, published_at, source, url, lang and cluster: the"
                                            + " right story; also as .gz. Without cluster there are counts and speed alone.")
                    List<Path> files,
            @Option(
                            names = "--titles",
                            description =
                                    "Read the titles alone, as if each were all of its article's text (default: whole texts).")
                    boolean titles,
            @Option(
                            names = "--mix",
                            description = "Also run all files as one stream, by date (default: each file alone).")
                    boolean mix,
            @Option(names = "--json", description = "Print one JSON object (default: tables for people).") boolean json,
            @Option(
                            names = "--assignments",
                            paramLabel = "OUT",
                            description =
                                    "Write the story of each article there, as JSON lines; with --mix, that of the"
                                            + " mixed stream (default: nowhere).")
                    Optional<Path> assignments,
            @Option(
                            names = "--report",
                            paramLabel = "OUT",
                            description = "Write a page with charts and the worst errors there (default: nowhere).")
                    Optional<Path> report,
            @Option(
                            names = "--set",
                            paramLabel = "NAME=VALUE",
                            description = "Give a parameter another value; newsloom parameters lists them"
                                    + " (default: none). May be repeated.")
                    @Nullable
                    List<ParameterValue> set) {
        newsloom.dedupe.parameter.Parameters parameters = ParameterValue.parameters(set == null ? List.of() : set);
        EvaluationRequest request = new EvaluationRequest(files, titles, mix, json, assignments, report, parameters);
        return session.without(() -> new EvaluationCommand(terminal).evaluate(request));
    }

    @Command(description = "Print the parameters that evaluate can set: name, default, unit, range and meaning.")
    int parameters() {
        new ParameterPrinter(terminal).print();
        return ExitStatus.DONE;
    }

    @Command(description = "Print the help of a command, or of newsloom.")
    int help(
            @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "As it is typed (default: newsloom).")
                    @Nullable
                    List<String> command) {
        CommandLine found = spec.commandLine();
        for (String name : command == null ? List.<String>of() : command) {
            found = found.getSubcommands().get(name);
            if (found == null) {
                terminal.say("There is no command " + name + "; newsloom help lists all.");
                return ExitStatus.FAILED;
            }
        }
        found.usage(found.getOut());
        return ExitStatus.DONE;
    }

    @Command(description = "Print the script with which a shell completes what is typed: bash, zsh or fish.")
    int completion(@Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.") Shell shell) {
        terminal.out().print(shell.completionOf(spec.commandLine()));
        return ExitStatus.DONE;
    }

    @Command(description = "Print the manual as a page for man: newsloom manual > newsloom.1; man ./newsloom.1")
    int manual() {
        terminal.out().print(ManualPage.of(spec.commandLine()));
        return ExitStatus.DONE;
    }

    @Command(description = "Print the settings that are in force, and where each comes from; secrets are masked.")
    int settings(@Option(names = "--json", description = JSON) boolean json) {
        return session.withSetup(ready -> new SettingsPrinter(terminal).print(ready.origins(), json));
    }

    private int run(Set<ServiceRole> roles) {
        return session.run(services -> services.run(roles, new StatusLine(terminal)));
    }
}
