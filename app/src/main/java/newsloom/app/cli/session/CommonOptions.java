package newsloom.app.cli.session;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import newsloom.app.settings.Overrides;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What may be said with every command. */
public final class CommonOptions {
    private static final String QUIET = "--quiet";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder for all that Newsloom keeps (default: data).")
    private Optional<String> data = Optional.empty();

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            scope = ScopeType.INHERIT,
            description = "Use this Kafka (default: one of its own, inside this process).")
    private Optional<String> kafka = Optional.empty();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description =
                    "Read settings from this file (default: newsloom.properties in the data folder, if it is there).")
    private Optional<Path> config = Optional.empty();

    @Option(
            names = QUIET,
            scope = ScopeType.INHERIT,
            description = "Say nothing but results, and what went wrong (default: also how it goes).")
    void quiet(boolean asked) {
        // what prints is told before the commands are made
    }

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    void help(boolean asked) {
        // picocli shows it; nothing is left to do
    }

    /** Whether these arguments ask for results alone: what prints them is made before they are parsed. */
    public static boolean areQuiet(String... arguments) {
        return Arrays.asList(arguments).contains(QUIET);
    }

    Overrides overrides() {
        return new Overrides(data, kafka, config);
    }
}
