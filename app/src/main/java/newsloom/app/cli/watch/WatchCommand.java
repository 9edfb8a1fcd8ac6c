package newsloom.app.cli.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.story.TypedQuery;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.StatusLine;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.role.ServiceRole;
import newsloom.app.service.TriedWatch;
import newsloom.app.service.WatchService;
import newsloom.model.watch.Telling;
import newsloom.model.watch.Watch;
import newsloom.model.watch.WatchRules;
import newsloom.query.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What people may type after {@code newsloom watch}: each method is a command. */
@Command(
        name = "watch",
        addMethodSubcommands = false,
        description = "Say of what stories you want to be told; newsloom alerts prints what was.")
public final class WatchCommand extends QuietCommands {
    private static final String JSON = "Print JSON, one object per line (default: text for people).";

    private final WatchEdits edits;

    public WatchCommand(Terminal terminal, Session session) {
        super(terminal, session);
        this.edits = new WatchEdits(terminal);
    }

    @Command(
            description =
                    "Add a watch: from now on what is news about the stories that its query finds is told. What is"
                            + " there already counts as told.")
    int add(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Parameters(paramLabel = "QUERY", description = "As newsloom search takes it.") TypedQuery typed,
            @Mixin TellingOptions telling) {
        if (!Watch.isName(name)) {
            return failed("A watch is called by 1 to 64 letters, digits, dots, _ and -, not “" + name + "”.");
        }
        return typed.query(terminal)
                .map(asked -> with(watches -> edits.add(watches, name, asked, telling)))
                .orElse(ExitStatus.FAILED);
    }

    @Command(description = "Print a watch: what it asks for, what it tells, to whom and when.")
    int show(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Option(names = "--json", description = JSON) boolean json) {
        return withOne(name, (watches, watch) -> {
            if (json) {
                new WatchPrinter(terminal).print(List.of(watch), true);
            } else {
                new WatchPrinter(terminal).print(watch);
            }
            return ExitStatus.DONE;
        });
    }

    @Command(
            description =
                    "Change a watch, and print which stories it finds now and did not, and the other way round. What it"
                            + " finds of what is there counts as told.")
    int edit(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Option(
                            names = "--query",
                            paramLabel = "QUERY",
                            description = "What it asks for from now on (default: what it asks for).")
                    Optional<TypedQuery> typed,
            @Mixin TellingOptions telling) {
        Optional<Query> query = typed.flatMap(asked -> asked.query(terminal));
        return typed.isPresent() && query.isEmpty()
                ? ExitStatus.FAILED
                : withOne(name, (watches, watch) -> edits.edit(watches, watch, query, telling));
    }

    @Command(
            description =
                    "Try a query before it is saved: what it would have told of what is stored, day by day, the latest"
                            + " stories, and which part of it finds how much.")
    int test(
            @Parameters(paramLabel = "QUERY", description = "As newsloom search takes it.") TypedQuery typed,
            @Option(
                            names = "--over",
                            paramLabel = "TIME",
                            defaultValue = "30d",
                            description = "How far back (default: ${DEFAULT-VALUE}).")
                    TrialTime over,
            @Mixin TellingOptions telling,
            @Option(names = "--json", description = JSON) boolean json) {
        return typed.query(terminal)
                .map(query -> with(watches -> {
                    TriedWatch tried = watches.tried(query, telling.rules(WatchRules.defaults()), over.time());
                    new TrialPrinter(terminal).print(tried, telling.telling(Telling.to()), json);
                    return ExitStatus.DONE;
                }))
                .orElse(ExitStatus.FAILED);
    }

    @Command(description = "Say why a watch has told of a story, or why it has not.")
    int why(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Parameters(paramLabel = "STORY", description = "Its id, as the other commands print it.") String story,
            @Option(names = "--json", description = JSON) boolean json) {
        return withOne(
                name,
                (watches, watch) -> watches.why(watch, story)
                        .map(reasons -> {
                            new ReasonPrinter(terminal).print(reasons, json);
                            return ExitStatus.DONE;
                        })
                        .orElseGet(() -> failed("There is no story " + SafeText.of(story) + ".")));
    }

    @Command(
            name = "export",
            description = "Write the watches, as newsloom watch import takes them back; without what they told.")
    int write(
            @Parameters(paramLabel = "FILE", arity = "0..1", description = "Where to (default: -, which prints them).")
                    Optional<Path> file) {
        return with(watches -> new WatchFile(terminal).write(watches, file));
    }

    @Command(
            name = "import",
            description =
                    "Add the watches of a file, or put them in the place of those of their names; where one is wrong, none.")
    int read(@Parameters(paramLabel = "FILE", description = "As newsloom watch export writes it.") Path file) {
        return with(watches -> new WatchFile(terminal).read(watches, file));
    }

    @Command(description = "Print the watches, a line each.")
    int list(@Option(names = "--json", description = JSON) boolean json) {
        return with(watches -> {
            List<Watch> all = watches.watches();
            new WatchPrinter(terminal).print(all, json);
            if (all.isEmpty()) {
                terminal.remark("There are no watches yet. Add one: newsloom watch add NAME 'QUERY'.");
            }
            return ExitStatus.DONE;
        });
    }

    @Command(description = "Tell nothing by a watch until it is resumed; what happens meanwhile counts as told.")
    int pause(@Parameters(paramLabel = "NAME", description = NAME) String name) {
        return pause(name, true);
    }

    @Command(description = "Tell by a paused watch again.")
    int resume(@Parameters(paramLabel = "NAME", description = NAME) String name) {
        return pause(name, false);
    }

    @Command(description = "Remove a watch; what it told stays.")
    int remove(@Parameters(paramLabel = "NAME", description = NAME) String name) {
        return with(watches -> watches.remove(name) ? ExitStatus.DONE : unknown(name));
    }

    @Command(
            description =
                    "Run the role that tells the watches what is news, until Ctrl-C; newsloom run and newsloom store have it, too.")
    int run() {
        return session.run(services -> services.run(Set.of(ServiceRole.WATCH), new StatusLine(terminal)));
    }

    private int pause(String name, boolean isPaused) {
        return withOne(name, (watches, watch) -> {
            watches.put(watch.paused(isPaused));
            return ExitStatus.DONE;
        });
    }

    private int withOne(String name, Work work) {
        return with(watches ->
                find(watches, name).map(watch -> work.apply(watches, watch)).orElseGet(() -> unknown(name)));
    }

    /** What is done with a watch. */
    private interface Work {
        int apply(WatchService watches, Watch watch);
    }
}
