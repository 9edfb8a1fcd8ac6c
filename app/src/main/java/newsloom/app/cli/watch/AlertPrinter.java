package newsloom.app.cli.watch;

import java.util.Optional;
import java.util.stream.Collectors;
import newsloom.app.cli.terminal.Count;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.cli.terminal.UtcDates;
import newsloom.app.cli.terminal.Wrapping;
import newsloom.app.service.WatchService.DeliveredAlert;
import newsloom.model.json.Json;
import newsloom.model.watch.Alert;
import newsloom.model.watch.MarkedPassage;
import newsloom.model.watch.Notice;

/** Prints an alert in one of two forms: for people, or as JSON. */
final class AlertPrinter {
    private static final String INDENT = "  ";

    private final Terminal terminal;

    AlertPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    void json(DeliveredAlert alert) {
        terminal.out().println(SafeText.json(Json.MAPPER.writeValueAsString(alert)));
    }

    void print(DeliveredAlert delivered) {
        Alert alert = delivered.alert();
        Notice notice = alert.notice();
        Wrapping.wrap(SafeText.of(notice.headline()), terminal.width())
                .forEach(line -> terminal.out().println(terminal.bold(line)));
        terminal.printWrapped("", SafeText.of(notice.sentence()));
        alert.silence()
                .ifPresent(silence -> terminal.printWrapped(INDENT, "Told to nobody: " + silence.reason() + "."));
        if (!notice.passage().pieces().isEmpty()) {
            terminal.printWrapped(INDENT, SafeText.of(marked(notice.passage())));
        }
        facts(notice).ifPresent(facts -> terminal.printWrapped(INDENT, SafeText.of(facts)));
        if (!notice.why().isEmpty()) {
            terminal.printWrapped(INDENT, SafeText.of("one story for: " + String.join("; ", notice.why())));
        }
        notice.link().ifPresent(link -> terminal.out().println(INDENT + SafeText.of(link.toString())));
        terminal.printWrapped(
                INDENT,
                SafeText.of(alert.watch() + " · " + kind(delivered) + " · " + UtcDates.of(Optional.of(alert.at()))
                        + " · story " + alert.story()));
        delivered
                .deliveries()
                .forEach(delivery -> terminal.printWrapped(
                        INDENT, SafeText.of("by " + delivery.channel() + ": " + ReasonPrinter.course(delivery))));
        terminal.out().println();
    }

    /** What follows up is not the first that was told. */
    private static String kind(DeliveredAlert delivered) {
        String label = delivered.alert().step().kind().label();
        return delivered.isFollowUp() ? label + ", a follow-up to alert " + delivered.thread() : label;
    }

    private static Optional<String> facts(Notice notice) {
        return notice.publishers().isEmpty()
                ? Optional.empty()
                : Optional.of(Count.of(notice.reports(), "report") + " ("
                        + String.join(", ", notice.publishers()) + ")"
                        + (notice.copies() == 0 ? "" : ", " + Count.of(notice.copies(), "copy", "copies")));
    }

    /** With stars around what was asked for. */
    private static String marked(MarkedPassage passage) {
        return passage.pieces().stream()
                .map(piece -> piece.isMarked() ? "*" + piece.words() + "*" : piece.words())
                .collect(Collectors.joining());
    }
}
