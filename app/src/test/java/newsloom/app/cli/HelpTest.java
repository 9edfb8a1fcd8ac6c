package newsloom.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import newsloom.app.cli.session.Interrupts;
import newsloom.app.cli.session.Limit;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.Services;
import newsloom.app.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {
    private static final Terminal TERMINAL = Terminal.ofProcess(Map.of(), System.getProperties());

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void everyOptionSaysItsDefault() {
        assertThat(options(commands())
                        .filter(option -> !option.usageHelp() && !option.versionHelp())
                        .filter(option ->
                                !String.join(" ", option.description()).contains("(default: "))
                        .map(OptionSpec::longestName))
                .isEmpty();
    }

    @Test
    void theDefaultsSaidAreTheDefaults() {
        String help = commands().getUsageMessage().replaceAll("\\s+", " ");
        assertThat(help).contains("(default: " + Settings.defaults().data() + ")");
    }

    @Test
    void theVersionSaysTheBuildAndTheJava() {
        assertThat(run("--version")).isZero();
        assertThat(out()).matches("(?s)Newsloom .+, commit .+, Java \\d+.* \\(.+\\)\\s*");
    }

    /** Of those typed, one command is made alone; for help, all are. */
    @Test
    void aCommandMadeAloneIsWhatItIsAmongAll() {
        assertThat(paths(commands()))
                .hasSizeGreaterThan(30)
                .allSatisfy(path -> assertThat(printed(path + " --help"))
                        .isEqualTo(printed("help " + path))
                        .contains("newsloom " + path));
    }

    @Test
    void theListOfCommandsIsThatOfTheWholeHelp() {
        assertThat(printed("--help"))
                .isEqualTo(printed("-h"))
                .isEqualTo(printed("help"))
                .contains("stories", "sources");
        assertThat(printed("")).isEqualTo("Missing required subcommand\n" + printed("help"));
    }

    @Test
    void whatIsMisspelledIsComparedWithAllCommands() {
        assertThat(printed("sotries")).contains("Did you mean: newsloom stories");
        assertThat(printed("sources lits")).contains("Did you mean: sources list");
    }

    @Test
    void helpOfACommandIsItsHelp() {
        assertThat(run("help", "replay")).isZero();
        String asked = out();
        assertThat(run("replay", "--help")).isZero();
        assertThat(out()).isEqualTo(asked + asked).contains("--speed");
        assertThat(run("help", "sources", "add")).isZero();
        assertThat(out()).contains("newsloom sources add");
        assertThat(run("help", "dance")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("There is no command dance; newsloom help lists all.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void aShellCompletesCommandsAndTheirOptions(String shell) {
        assertThat(run("completion", shell)).isZero();
        assertThat(out()).contains("replay", "quarantine", "retry", "speed");
    }

    @Test
    void thereIsNoCompletionForAnyShell() {
        assertThat(run("completion", "powershell")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("The shell must be bash, zsh or fish.");
    }

    @Test
    void theManualHoldsEachCommandAndOption() {
        assertThat(run("manual")).isZero();
        assertThat(out()).startsWith(".TH NEWSLOOM 1");
        assertThat(commands().getSubcommands().keySet())
                .allSatisfy(command -> assertThat(out()).contains("newsloom " + command));
        assertThat(options(commands()).map(OptionSpec::longestName))
                .allSatisfy(option -> assertThat(out()).contains(option.replace("-", "\\-")));
    }

    private int run(String... arguments) {
        Terminal terminal = Terminal.plain(
                new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), 100, Clock.systemUTC());
        return new Cli(terminal, Map.of(), settings -> new FakeServices(), interruption -> {}).run(arguments);
    }

    /** On both streams. */
    private String printed(String typed) {
        out.reset();
        err.reset();
        run(typed.isEmpty() ? new String[0] : typed.split(" "));
        return err.toString(UTF_8) + out();
    }

    /** How each command is typed. */
    private static List<String> paths(CommandLine root) {
        return root.getSubcommands().entrySet().stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(each.getKey()),
                        paths(each.getValue()).stream().map(name -> each.getKey() + " " + name)))
                .toList();
    }

    private String out() {
        return out.toString(UTF_8);
    }

    private static Stream<OptionSpec> options(CommandLine command) {
        return Stream.concat(
                command.getCommandSpec().options().stream(),
                command.getSubcommands().values().stream().flatMap(HelpTest::options));
    }

    private static CommandLine commands() {
        Function<Settings, Services> opening = settings -> new FakeServices();
        Session session = new Session(TERMINAL.err(), Map.of(), opening, Interrupts.ofProcess());
        return NewsloomCommands.line(TERMINAL, session, "help").registerConverter(Limit.class, Limit::of);
    }
}
