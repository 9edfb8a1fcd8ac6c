package newsloom.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import newsloom.app.cli.export.ExportFormat;
import newsloom.app.cli.help.Shell;
import newsloom.app.cli.list.AtLeast;
import newsloom.app.cli.list.ListForm;
import newsloom.app.cli.search.SearchOptions;
import newsloom.app.cli.session.CommonOptions;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Interrupts;
import newsloom.app.cli.session.Limit;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.source.Header;
import newsloom.app.cli.source.Interval;
import newsloom.app.cli.source.SourcePrinter;
import newsloom.app.cli.story.TypedQuery;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.cli.watch.MostAnHour;
import newsloom.app.cli.watch.TrialTime;
import newsloom.app.service.Services;
import newsloom.app.settings.ParameterValue;
import newsloom.app.settings.Settings;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.source.SourceKind;
import newsloom.store.search.SearchRequest.Order;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: understands what was typed and does it. */
public final class Cli {
    /** Columns; picocli lays out no narrower help. */
    private static final int NARROWEST_HELP = 55;

    private final Terminal usual;
    private final Map<String, String> environment;
    private final Function<Settings, Services> opening;
    private final Interrupts interrupts;

    /** A command line that opens the services when a command needs them. */
    public Cli(
            Terminal terminal,
            Map<String, String> environment,
            Function<Settings, Services> opening,
            Interrupts interrupts) {
        this.usual = terminal;
        this.environment = environment;
        this.opening = opening;
        this.interrupts = interrupts;
    }

    /** The exit status. */
    public int run(String... arguments) {
        Terminal terminal = CommonOptions.areQuiet(arguments) ? usual.withoutRemarks() : usual;
        return commands(terminal, arguments).execute(arguments);
    }

    private CommandLine commands(Terminal terminal, String... words) {
        Session session = new Session(terminal.err(), environment, opening, interrupts);
        return NewsloomCommands.line(terminal, session, words)
                .registerConverter(Speed.class, sayingWhy(Speed::of))
                .registerConverter(ExportFormat.class, sayingWhy(ExportFormat::of))
                .registerConverter(Limit.class, sayingWhy(Limit::of))
                .registerConverter(AtLeast.class, sayingWhy(AtLeast::of))
                .registerConverter(TrialTime.class, sayingWhy(TrialTime::of))
                .registerConverter(MostAnHour.class, sayingWhy(MostAnHour::of))
                .registerConverter(ListForm.class, sayingWhy(ListForm::of))
                .registerConverter(QuarantineReason.class, sayingWhy(Cli::quarantineReason))
                .registerConverter(Interval.class, sayingWhy(Interval::of))
                .registerConverter(Header.class, sayingWhy(typed -> Header.of(typed, environment)))
                .registerConverter(SourceKind.class, sayingWhy(Cli::kind))
                .registerConverter(TypedQuery.class, TypedQuery::of)
                .registerConverter(Order.class, sayingWhy(SearchOptions::order))
                .registerConverter(Shell.class, sayingWhy(Shell::of))
                .registerConverter(ParameterValue.class, sayingWhy(ParameterValue::of))
                .setExpandAtFiles(false) // @FILE is for --header to read
                .setOut(new PrintWriter(terminal.out(), true, UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, UTF_8))
                .setColorScheme(Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.max(NARROWEST_HELP, terminal.width()))
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler((problem, arguments) -> misused(terminal, problem))
                .setExecutionExceptionHandler((problem, command, parsed) -> failed(terminal, problem));
    }

    private static QuarantineReason quarantineReason(String label) {
        return QuarantineReason.labelled(label)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The kind of reason must be one of " + String.join(", ", QuarantineReason.labels()) + "."));
    }

    private static SourceKind kind(String typed) {
        return Stream.of(SourceKind.values())
                .filter(kind -> SourcePrinter.kind(kind).equals(typed))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The kind must be feed, sitemap or page-list."));
    }

    private static <T> ITypeConverter<T> sayingWhy(Function<String, T> reading) {
        return typed -> {
            try {
                return reading.apply(typed);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }

    private static int misused(Terminal terminal, ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        terminal.err().println(SafeText.of(String.valueOf(problem.getMessage())));
        if (command.getParent() == null && !(problem instanceof UnmatchedArgumentException)) {
            command.usage(command.getErr());
        } else if (!UnmatchedArgumentException.printSuggestions(problem, command.getErr())) {
            terminal.err().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        return ExitStatus.FAILED;
    }

    private static int failed(Terminal terminal, Exception bug) {
        terminal.err().println("Newsloom failed, and should not have; please report this:");
        bug.printStackTrace(terminal.err());
        return ExitStatus.FAILED;
    }
}
