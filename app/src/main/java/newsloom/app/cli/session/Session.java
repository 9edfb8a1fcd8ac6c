package newsloom.app.cli.session;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.failure.CannotRun;
import newsloom.app.service.Services;
import newsloom.app.settings.Overrides;
import newsloom.app.settings.Settings;
import newsloom.app.settings.SettingsReader;
import newsloom.app.settings.Setup;

/** Opens the newsroom for one command, lets Ctrl-C stop it, and closes it. */
public final class Session {
    private final PrintStream err;
    private final Map<String, String> environment;
    private final Function<Settings, Services> opening;
    private final Interrupts interrupts;

    public Session(
            PrintStream err,
            Map<String, String> environment,
            Function<Settings, Services> opening,
            Interrupts interrupts) {
        this.err = err;
        this.environment = environment;
        this.opening = opening;
        this.interrupts = interrupts;
    }

    /** Who sits before the terminal. */
    public String user() {
        return Stream.of("USER", "USERNAME")
                .flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElseGet(() -> System.getProperty("user.name", "somebody"));
    }

    /** The command's exit status, or {@link ExitStatus#FAILED} with the reason on the error stream. */
    public int with(Overrides overrides, ToIntFunction<Services> command) {
        Setup setup = SettingsReader.read(overrides, environment);
        if (setup instanceof Setup.Ready ready) {
            return with(ready.settings(), command);
        }
        if (setup instanceof Setup.Refused refused) {
            refused.problems().forEach(problem -> err.println(SafeText.of(problem)));
        }
        return ExitStatus.FAILED;
    }

    private int with(Settings settings, ToIntFunction<Services> command) {
        try (Interruption interruption = new Interruption()) {
            interrupts.reach(interruption);
            try (Services newsroom = opening.apply(settings)) {
                interruption.stopWith(newsroom::stop);
                return command.applyAsInt(newsroom);
            }
        } catch (CannotRun e) {
            err.println(SafeText.of(String.valueOf(e.getMessage())));
            return ExitStatus.FAILED;
        }
    }
}
