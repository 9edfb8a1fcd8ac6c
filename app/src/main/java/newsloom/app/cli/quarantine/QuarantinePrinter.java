package newsloom.app.cli.quarantine;

import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import newsloom.app.cli.terminal.EscapedText;
import newsloom.app.cli.terminal.SafeText;
import newsloom.model.json.Json;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.quarantine.RecordOrigin;
import tools.jackson.databind.node.ObjectNode;

/** Prints what lies in quarantine, in such a way that none of it can command the terminal. */
final class QuarantinePrinter {
    private final PrintStream out;

    QuarantinePrinter(PrintStream out) {
        this.out = out;
    }

    void line(Quarantined entry) {
        out.println(entry.id() + "  " + entry.at().truncatedTo(ChronoUnit.SECONDS) + "  "
                + entry.kind().label() + "  " + SafeText.of(entry.origin()) + "  " + SafeText.of(entry.reason()));
    }

    void json(Quarantined entry) {
        ObjectNode json = Json.MAPPER
                .createObjectNode()
                .put("id", entry.id())
                .put("at", entry.at().toString())
                .put("kind", entry.kind().label())
                .put("origin", entry.origin())
                .put("reason", entry.reason());
        json.putPOJO("retryOf", entry.record().flatMap(RecordOrigin::retryOf))
                .putPOJO("stack", entry.stack())
                .put("content", entry.content());
        out.println(SafeText.json(json.toString()));
    }

    void whole(Quarantined entry) {
        field("id", entry.id());
        field("from", entry.origin());
        field("put aside", entry.at().toString());
        field("kind", entry.kind().label());
        field("reason", entry.reason());
        entry.record().ifPresent(this::original);
        entry.stack().ifPresent(stack -> block("stack", EscapedText.of(stack)));
        block(
                "content",
                entry.record()
                        .map(original -> EscapedText.of(original.bytes()))
                        .orElseGet(() -> EscapedText.of(entry.content())));
    }

    private void original(RecordOrigin original) {
        field("written", original.at().toString());
        field("key", original.key().orElse("none"));
        field("length", length(original));
        original.retryOf().ifPresent(former -> field("retry of", former));
    }

    private static String length(RecordOrigin original) {
        if (original.value().isEmpty()) {
            return "no value";
        }
        int kept = original.bytes().length;
        return original.length() + " bytes" + (kept < original.length() ? ", the first " + kept + " kept here" : "");
    }

    private void field(String name, String value) {
        out.println(name + ": " + SafeText.of(value));
    }

    private void block(String name, String text) {
        out.println(name + ":");
        out.println(text.stripTrailing());
    }
}
