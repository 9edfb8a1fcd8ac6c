package newsloom.app.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * Where the command writes.
 *
 * @param colours whether what goes to {@code out} may carry emphasis
 * @param lively whether {@code err} is a terminal, where a progress bar can move
 * @param quiet whether remarks are left out
 * @param width in columns
 * @param pager with which long output is read; absent where {@code out} is no terminal
 * @param clock tells the time and the zone in which {@code follow} shows it
 */
public record Terminal(
        PrintStream out,
        ErrorStream err,
        boolean colours,
        boolean lively,
        boolean quiet,
        int width,
        Optional<Pager> pager,
        Clock clock) {
    private static final int DEFAULT_WIDTH = 100;
    private static final int NARROWEST = 20;
    private static final int WIDEST = 160;

    /**
     * The one of this process. Java cannot tell on every version which streams are terminals, so {@code bin/newsloom}
     * says it: {@code newsloom.terminal.out}, {@code newsloom.terminal.err} and {@code newsloom.terminal.width}.
     */
    public static Terminal ofProcess(Map<String, String> environment, Properties properties) {
        Clock clock = Clock.system(ZoneId.systemDefault());
        boolean isScreen = Boolean.parseBoolean(properties.getProperty("newsloom.terminal.out"));
        boolean mayColour = environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new ErrorStream(new FileOutputStream(FileDescriptor.err), clock),
                mayColour && isScreen,
                Boolean.parseBoolean(properties.getProperty("newsloom.terminal.err")),
                false,
                width(Optional.ofNullable(properties.getProperty("newsloom.terminal.width"))),
                Optional.of(Pager.of(environment)).filter(any -> isScreen),
                clock);
    }

    /** Where nothing moves and nothing is emphasized: a file, a pipe. */
    public static Terminal plain(PrintStream out, PrintStream err, int width, Clock clock) {
        return new Terminal(out, new ErrorStream(err, clock), false, false, false, width, Optional.empty(), clock);
    }

    /** The same, where nobody asked for remarks. */
    public Terminal withoutRemarks() {
        return new Terminal(out, err, colours, false, true, width, pager, clock);
    }

    /** Whether somebody sees at once what is printed, in lines of so many columns. */
    public boolean isScreen() {
        return pager.isPresent();
    }

    /** Prints what may be longer than a screen; says so, and answers no, where the pager could not be run. */
    public boolean paged(Consumer<Terminal> output) {
        Optional<Pager> used = pager.filter(each -> !each.isNone());
        if (used.isEmpty()) {
            output.accept(this);
            return true;
        }
        Optional<String> failure = used.get()
                .page(to -> output.accept(new Terminal(to, err, colours, lively, quiet, width, pager, clock)));
        failure.ifPresent(this::say);
        return failure.isEmpty();
    }

    /** What went wrong, beside what the command prints. */
    public void say(String sentence) {
        err.println(SafeText.of(sentence));
    }

    /** What is good to know, beside what the command prints; nothing where it was asked to be quiet. */
    public void remark(String sentence) {
        if (!quiet) {
            say(sentence);
        }
    }

    public String bold(String text) {
        return colours ? "\u001B[1m" + text + "\u001B[22m" : text;
    }

    /** Text of several lines if need be, each as far to the right as the first. */
    public void printWrapped(String start, String text) {
        List<String> lines = Wrapping.wrap(text, Math.max(1, width - start.length()));
        out.println(start + lines.get(0));
        lines.stream().skip(1).forEach(line -> out.println(" ".repeat(start.length()) + line));
    }

    private static int width(Optional<String> given) {
        return given.filter(digits -> digits.matches("[1-9]\\d{0,4}"))
                .map(Integer::parseInt)
                .map(columns -> Math.max(NARROWEST, Math.min(WIDEST, columns)))
                .orElse(DEFAULT_WIDTH);
    }
}
