package newsloom.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newsloom.app.cli.Cli;
import newsloom.app.cli.terminal.Terminal;

/** Does in one process what people ask most, for the JVM to keep the classes that it takes; the last step of a build. */
public final class TrainingRun {
    private static final int WIDTH = 100;

    private TrainingRun() {}

    /** @param arguments a folder of news, and one for the data */
    public static void main(String[] arguments) {
        List<List<String>> commands = List.of(
                List.of("replay", arguments[0]),
                List.of("stories", "--match", "ferry"),
                List.of("search", "ferry", "--explain"),
                List.of("sources", "list"),
                List.of("settings"));
        Terminal terminal = Terminal.plain(
                new PrintStream(System.out, true, UTF_8),
                new PrintStream(System.err, true, UTF_8),
                WIDTH,
                Clock.systemUTC());
        Cli cli = new Cli(terminal, Map.of(), App::open, interruption -> {});
        commands.forEach(command -> cli.run(Stream.concat(command.stream(), Stream.of("--data", arguments[1]))
                .toArray(String[]::new)));
        cli.run("--help");
        System.exit(0); // Kafka leaves threads
    }
}
