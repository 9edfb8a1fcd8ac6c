package newsloom.app.cli.watch;

import java.util.List;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Table;
import newsloom.app.cli.terminal.Terminal;
import newsloom.model.json.Json;
import newsloom.model.watch.Watch;
import newsloom.model.watch.WatchRules;

/** Prints watches in one of two forms: for people, or as JSON. */
record WatchPrinter(Terminal terminal) {

    void print(List<Watch> watches, boolean json) {
        if (json) {
            watches.forEach(watch -> terminal.out().println(SafeText.json(Json.MAPPER.writeValueAsString(watch))));
        } else if (!watches.isEmpty()) {
            Table table = new Table("WATCH", "ASKS FOR", "TELLS", "STATE");
            watches.forEach(watch -> table.add(
                    SafeText.of(watch.name()),
                    SafeText.of(watch.query()),
                    SafeText.of(ToldKinds.typed(watch.rules())),
                    SafeText.of((watch.isPaused() ? "paused" : "watching") + muted(watch.rules()))));
            table.lines().forEach(terminal.out()::println);
        }
    }

    private static String muted(WatchRules rules) {
        return rules.muted().isEmpty() ? "" : "; muted: " + String.join(", ", rules.muted());
    }
}
