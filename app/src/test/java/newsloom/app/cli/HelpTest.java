package newsloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {
    private static final Terminal TERMINAL = Terminal.ofProcess(Map.of(), System.getProperties());

    @Test
    void everyOptionSaysItsDefault() {
        assertThat(options(commands())
                        .filter(option -> !option.usageHelp())
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

    private static Stream<OptionSpec> options(CommandLine command) {
        return Stream.concat(
                command.getCommandSpec().options().stream(),
                command.getSubcommands().values().stream().flatMap(HelpTest::options));
    }

    private static CommandLine commands() {
        Function<Settings, Services> opening = settings -> new FakeServices();
        Session session = new Session(TERMINAL.err(), Map.of(), opening, Interrupts.ofProcess());
        return NewsloomCommands.line(TERMINAL, session).registerConverter(Limit.class, Limit::of);
    }
}
