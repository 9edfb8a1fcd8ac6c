package newsloom.app.cli.watch;

import java.util.List;
import java.util.Optional;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Table;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.cli.terminal.UtcDates;
import newsloom.model.json.Json;
import newsloom.model.watch.Telling;
import newsloom.model.watch.Watch;
import newsloom.model.watch.WatchRules;

/** Prints watches in one of two forms: for people, or as JSON. */
record WatchPrinter(Terminal terminal) {
    private static final String INDENT = "  ";

    void print(List<Watch> watches, boolean json) {
        if (json) {
            watches.forEach(watch -> terminal.out().println(SafeText.json(Json.MAPPER.writeValueAsString(watch))));
        } else if (!watches.isEmpty()) {
            Table table = new Table("WATCH", "ASKS FOR", "TELLS", "TO", "STATE");
            watches.forEach(watch -> table.add(
                    SafeText.of(watch.name()),
                    SafeText.of(watch.query()),
                    SafeText.of(ToldKinds.typed(watch.rules())),
                    String.join(",", watch.telling().channels()),
                    SafeText.of((watch.isPaused() ? "paused" : "watching") + muted(watch.rules()))));
            table.lines().forEach(terminal.out()::println);
        }
    }

    /** One, with all that it says. */
    void print(Watch watch) {
        terminal.printWrapped("", SafeText.of(watch.name() + ": " + watch.query()));
        terminal.printWrapped(INDENT, "tells " + SafeText.of(ToldKinds.typed(watch.rules())));
        terminal.printWrapped(INDENT, SafeText.of(whereAndWhen(watch.telling())));
        terminal.printWrapped(
                INDENT,
                "asks for it since " + UtcDates.of(Optional.of(watch.asking())) + (watch.isPaused() ? ", paused" : ""));
    }

    private static String whereAndWhen(Telling telling) {
        String channels = telling.channels().isEmpty()
                ? "to newsloom alerts alone"
                : "to " + String.join(", ", telling.channels());
        return channels + "; digest " + TypedDigest.text(telling.digest())
                + telling.quiet()
                        .map(hours -> "; quiet hours " + TypedQuietHours.text(hours))
                        .orElse("")
                + "; at most " + telling.mostAnHour() + " an hour one by one";
    }

    private static String muted(WatchRules rules) {
        return rules.muted().isEmpty() ? "" : "; muted: " + String.join(", ", rules.muted());
    }
}
