package newsloom.app.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Shows what is longer than a screen.
 *
 * @param command for the shell
 */
public record Pager(String command) {
    /** Ctrl-C ends both; where there is no less, what is printed goes through as it is. */
    private static final String USUAL = "if command -v less >/dev/null; then exec less -FRXK; else exec cat; fi";

    /** The shell's exit statuses for what cannot be run, and what is not there. */
    private static final Set<Integer> NOT_RUN = Set.of(126, 127);

    /** The one that somebody wishes to use; an empty one is none. */
    static Pager of(Map<String, String> environment) {
        return new Pager(Stream.of("NEWSLOOM_PAGER", "PAGER")
                .flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
                .findFirst()
                .orElse(USUAL));
    }

    /** Whoever leaves it early has seen enough: that is no failure. Says so in a sentence where it could not be run. */
    Optional<String> page(Consumer<PrintStream> output) {
        Process process = start();
        try (PrintStream out =
                new PrintStream(new BufferedOutputStream(process.getOutputStream()), false, StandardCharsets.UTF_8)) {
            output.accept(out);
        } finally {
            process.onExit().join();
        }
        return NOT_RUN.contains(process.exitValue())
                ? Optional.of("“" + command + "” could not be run: name another pager (NEWSLOOM_PAGER), or none"
                        + " (NEWSLOOM_PAGER=).")
                : Optional.empty();
    }

    boolean isNone() {
        return command.isBlank();
    }

    private Process start() {
        try {
            return new ProcessBuilder("sh", "-c", command)
                    .redirectOutput(Redirect.INHERIT)
                    .redirectError(Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("There is no shell (sh) to run the pager.", e);
        }
    }
}
