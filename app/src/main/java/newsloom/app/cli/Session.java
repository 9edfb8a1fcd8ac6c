package newsloom.app.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import newsloom.app.settings.Overrides;
import newsloom.app.settings.Settings;
import newsloom.app.settings.SettingsReader;
import newsloom.app.settings.Setup;

/** Opens the newsroom for one command, lets Ctrl-C stop it, and closes it. */
final class Session {
    private final PrintStream err;
    private final Map<String, String> environment;
    private final Function<Settings, Newsroom> opening;
    private final Interrupts interrupts;

    Session(
            PrintStream err,
            Map<String, String> environment,
            Function<Settings, Newsroom> opening,
            Interrupts interrupts) {
        this.err = err;
        this.environment = environment;
        this.opening = opening;
        this.interrupts = interrupts;
    }

    /** Who sits before the terminal. */
    String user() {
        return Stream.of("USER", "USERNAME")
                .flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElseGet(() -> System.getProperty("user.name", "somebody"));
    }

    /** The command's exit status, or {@link Status#FAILED} with the reason on the error stream. */
    int with(Overrides overrides, ToIntFunction<Newsroom> command) {
        Setup setup = SettingsReader.read(overrides, environment);
        if (setup instanceof Setup.Ready ready) {
            return with(ready.settings(), command);
        }
        if (setup instanceof Setup.Refused refused) {
            refused.problems().forEach(problem -> err.println(SafeText.of(problem)));
        }
        return Status.FAILED;
    }

    private int with(Settings settings, ToIntFunction<Newsroom> command) {
        try (Interruption interruption = new Interruption()) {
            interrupts.reach(interruption);
            try (Newsroom newsroom = opening.apply(settings)) {
                interruption.stopWith(newsroom::stop);
                return command.applyAsInt(newsroom);
            }
        } catch (CannotRun e) {
            err.println(SafeText.of(String.valueOf(e.getMessage())));
            return Status.FAILED;
        }
    }
}
