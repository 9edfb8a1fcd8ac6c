package newsloom.app.cli.watch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import newsloom.app.cli.export.WholeFile;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.terminal.Count;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.failure.CannotRun;
import newsloom.app.service.WatchService;
import newsloom.model.json.Json;
import newsloom.model.watch.Watch;
import newsloom.query.ParsedQuery;
import newsloom.query.QueryParser;
import tools.jackson.core.JacksonException;

/** Watches as a file: a line of JSON for each. */
record WatchFile(Terminal terminal) {
    private static final int LARGEST = 10_000_000;

    int write(WatchService watches, Optional<Path> file) {
        String lines = watches.watches().stream()
                .map(watch -> SafeText.json(Json.MAPPER.writeValueAsString(watch)) + "\n")
                .collect(Collectors.joining());
        file.filter(path -> !path.equals(Path.of("-")))
                .ifPresentOrElse(
                        path -> WholeFile.write(path, out -> write(lines, out)),
                        () -> terminal.out().print(lines));
        return ExitStatus.DONE;
    }

    /** All that is wrong is said, with its line; then nothing is changed. */
    int read(WatchService watches, Path file) {
        List<String> lines = lines(file);
        List<Watch> read = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        List<String> channels = watches.channels();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.isBlank()) {
                String place = file + ", line " + number + ": ";
                try {
                    Watch watch = Json.MAPPER.readValue(line, Watch.class);
                    mistake(watch, channels)
                            .ifPresentOrElse(wrong -> mistakes.add(place + wrong), () -> read.add(watch));
                } catch (JacksonException e) {
                    mistakes.add(place + cause(e));
                }
            }
        }
        mistakes.forEach(mistake -> terminal.say(SafeText.of(mistake)));
        if (!mistakes.isEmpty()) {
            return ExitStatus.FAILED;
        }
        watches.put(asking(read, watches.watches()));
        terminal.remark(Count.of(read.size(), "watch", "watches") + " taken in.");
        return ExitStatus.DONE;
    }

    /** What asks for something else than before, or is new here, asks for it from now on: what is there is no news. */
    private List<Watch> asking(List<Watch> read, List<Watch> before) {
        Map<String, Watch> known = before.stream().collect(Collectors.toMap(Watch::name, watch -> watch));
        return read.stream()
                .map(watch -> watch.asking(Optional.ofNullable(known.get(watch.name()))
                        .filter(same -> same.query().equals(watch.query()))
                        .map(Watch::asking)
                        .orElseGet(terminal.clock()::instant)))
                .toList();
    }

    private static Optional<String> mistake(Watch watch, List<String> channels) {
        if (!(QueryParser.parse(watch.query()) instanceof ParsedQuery)) {
            return Optional.of("“" + watch.query() + "” is no query.");
        }
        return watch.telling().channels().stream()
                .filter(name -> !channels.contains(name))
                .findFirst()
                .map(name -> "There is no channel “" + name + "”. Add it first: newsloom channel add NAME KIND TO.");
    }

    /** What a record says of its own values is the better sentence. */
    private static String cause(JacksonException wrong) {
        return wrong.getCause() instanceof IllegalArgumentException own
                ? String.valueOf(own.getMessage())
                : Json.problem(wrong);
    }

    private static List<String> lines(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new CannotRun(file + " is larger than watches are: 10 MB at most.");
            }
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new CannotRun(file + " cannot be read: " + e + ".", e);
        }
    }

    private static void write(String lines, OutputStream out) throws IOException {
        out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
}
