package newsloom.app.cli.watch;

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
import newsloom.app.service.WatchService;
import newsloom.model.delivery.Telling;
import newsloom.model.watch.Watch;
import newsloom.model.watch.WatchRules;
import newsloom.query.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What people may type after {@code newsloom watch}: each method is a command. */
@Command(
        name = "watch",
        addMethodSubcommands = false,
        description = "Say of what stories you want to be told; newsloom alerts prints what was.")
public final class WatchCommand extends QuietCommands {
    private static final String JSON = "Print JSON, one object per line (default: text for people).";

    public WatchCommand(Terminal terminal, Session session) {
        super(terminal, session);
    }

    @Command(
            description =
                    "Add a watch: from now on what is news about the stories that its query finds is told. What is"
                            + " there already counts as told.")
    int add(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Parameters(paramLabel = "QUERY", description = "As newsloom search takes it.") TypedQuery typed,
            @Option(
                            names = "--tell",
                            paramLabel = "KINDS",
                            converter = ToldKinds.Converter.class,
                            description =
                                    "Of what, separated by commas: first-coverage, spread, at so many independent owners,"
                                            + " as spread=3+10, update, a report with new names, places or numbers,"
                                            + " publisher=reuters.com+Le Monde, a report of one of these, correction,"
                                            + " moved, language, the first report in another language, surge, far more than usual, as"
                                            + " surge=more or surge=few (default: all but publisher).")
                    Optional<ToldKinds> tell) {
        if (!Watch.isName(name)) {
            return failed("A watch is called by 1 to 64 letters, digits, dots, _ and -, not “" + name + "”.");
        }
        Optional<Query> query = typed.query(terminal);
        return query.map(asked -> with(watches -> add(watches, name, asked, tell)))
                .orElse(ExitStatus.FAILED);
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

    private int add(WatchService watches, String name, Query query, Optional<ToldKinds> tell) {
        if (find(watches, name).isPresent()) {
            return failed("There is a watch “" + name + "” already; remove it first, or choose another name.");
        }
        WatchRules rules = tell.map(ToldKinds::rules).orElseGet(WatchRules::defaults);
        watches.put(new Watch(
                name, query.toString(), rules, Telling.to(), terminal.clock().instant(), false));
        terminal.remark("Watching " + SafeText.of(query.toString()) + " as " + name
                + ", while newsloom run or newsloom store works; newsloom alerts prints what is told.");
        return ExitStatus.DONE;
    }

    private int pause(String name, boolean isPaused) {
        return with(watches -> find(watches, name)
                .map(watch -> {
                    watches.put(watch.paused(isPaused));
                    return ExitStatus.DONE;
                })
                .orElseGet(() -> unknown(name)));
    }
}
