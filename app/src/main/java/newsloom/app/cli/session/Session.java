package newsloom.app.cli.session;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.failure.KnownFailures;
import newsloom.app.service.OpenService;
import newsloom.app.service.Services;
import newsloom.app.settings.Settings;
import newsloom.app.settings.SettingsReader;
import newsloom.app.settings.Setup;

/** Opens the services for one command, lets Ctrl-C stop them, says in a sentence why it cannot run, and closes them. */
public final class Session {
    private final PrintStream err;
    private final Map<String, String> environment;
    private final Function<Settings, Services> opening;
    private final Interrupts interrupts;
    private final CommonOptions options = new CommonOptions();

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

    /** To be filled before a command is done. */
    public CommonOptions options() {
        return options;
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
    public int with(ToIntFunction<Services> command) {
        return withSetup(ready -> without(() -> with(ready.settings(), command)));
    }

    /** The same for a command that needs the settings alone. */
    public int withSetup(ToIntFunction<Setup.Ready> command) {
        Setup setup = SettingsReader.read(options.overrides(), environment);
        if (setup instanceof Setup.Ready ready) {
            return command.applyAsInt(ready);
        }
        if (setup instanceof Setup.Refused refused) {
            refused.problems().forEach(problem -> err.println(SafeText.of(problem)));
        }
        return ExitStatus.FAILED;
    }

    /** The same with one of the services, which is closed when the command is done. */
    public <S extends OpenService> int with(Function<Services, S> service, ToIntFunction<S> command) {
        return with(services -> {
            try (S open = service.apply(services)) {
                return command.applyAsInt(open);
            }
        });
    }

    /** The same for a command that is done once it returns. */
    public int run(Consumer<Services> command) {
        return with(services -> {
            command.accept(services);
            return ExitStatus.DONE;
        });
    }

    /** The same for a command that needs no services, and so no settings. */
    public int without(IntSupplier command) {
        try {
            return command.getAsInt();
        } catch (RuntimeException e) {
            err.println(SafeText.of(KnownFailures.sentence(e).orElseThrow(() -> e)));
            return ExitStatus.FAILED;
        }
    }

    private int with(Settings settings, ToIntFunction<Services> command) {
        try (Interruption interruption = new Interruption()) {
            interrupts.reach(interruption);
            try (Services services = opening.apply(settings)) {
                interruption.stopWith(services::stop);
                return command.applyAsInt(services);
            }
        }
    }
}
