package newsloom.app.cli.watch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.app.cli.terminal.Count;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.cli.terminal.UtcDates;
import newsloom.app.service.WatchReasons;
import newsloom.app.service.WatchReasons.TriedArticle;
import newsloom.model.delivery.Delivery;
import newsloom.model.json.Json;
import newsloom.model.watch.Alert;
import newsloom.model.watch.NumberedAlert;

/** Prints why a watch has told of a story, or has not. */
record ReasonPrinter(Terminal terminal) {
    private static final String INDENT = "  ";

    void print(WatchReasons reasons, boolean json) {
        if (json) {
            terminal.out().println(SafeText.json(Json.MAPPER.writeValueAsString(reasons)));
        } else {
            print(reasons);
        }
    }

    private void print(WatchReasons reasons) {
        say("", reasons.story().headline() + " (" + reasons.story().id() + ")");
        say("", verdict(reasons));
        reasons.told().forEach(alert -> print(alert, reasons.deliveries()));
        reasons.notMet().forEach(sentence -> say(INDENT, sentence));
        say("", "Its articles, and " + reasons.watch().query() + ":");
        reasons.tried().forEach(this::print);
        int more = reasons.story().counts().articles() - reasons.tried().size();
        if (more > 0) {
            say(INDENT, "and " + Count.of(more, "article") + " more.");
        }
    }

    private static String verdict(WatchReasons reasons) {
        long loud = reasons.told().stream()
                .filter(told -> told.alert().silence().isEmpty())
                .count();
        if (loud > 0) {
            return "The watch " + reasons.watch().name() + " told of it " + Count.of(loud, "time") + ".";
        }
        if (!reasons.told().isEmpty()) {
            return "The watch " + reasons.watch().name() + " told nobody of it, and it counts as told.";
        }
        return reasons.matches().isEmpty()
                ? "None of its articles matched the watch " + reasons.watch().name() + "."
                : Count.of(reasons.matches().size(), "of its articles", "of its articles") + " matched the watch "
                        + reasons.watch().name() + ", and it has told nothing of it.";
    }

    private void print(NumberedAlert numbered, List<Delivery> deliveries) {
        Alert alert = numbered.alert();
        say(
                INDENT,
                UtcDates.of(Optional.of(alert.at())) + " " + alert.step().kind().label() + ": "
                        + alert.notice().sentence());
        alert.silence().ifPresent(silence -> say(INDENT + INDENT, "told to nobody: " + silence.reason()));
        deliveries.stream()
                .filter(delivery -> delivery.alert() == numbered.number())
                .forEach(delivery -> say(INDENT + INDENT, "by " + delivery.channel() + ": " + course(delivery)));
    }

    static String course(Delivery delivery) {
        String waited =
                delivery.fold().map(fold -> ", because " + fold.reason()).orElse("");
        return delivery.last()
                .map(last -> switch (last.state()) {
                    case SENT ->
                        "sent at " + UtcDates.of(Optional.of(last.next())) + waited + "; answer: " + last.answer();
                    case PARKED -> "given up after " + Count.of(delivery.attempts(), "attempt") + ": " + last.answer();
                    case WAITING ->
                        "tried " + Count.of(delivery.attempts(), "time") + ", again at "
                                + UtcDates.of(Optional.of(last.next())) + ": " + last.answer();
                })
                .orElseGet(() -> "due at " + UtcDates.of(Optional.of(delivery.due())) + waited);
    }

    private void print(TriedArticle article) {
        String parts = Stream.concat(
                        article.holds().stream().map(part -> "holds " + part),
                        article.lacks().stream().map(part -> "not " + part))
                .collect(java.util.stream.Collectors.joining(", "));
        say(INDENT, article.headline() + ": " + (parts.isEmpty() ? "nothing is asked of it" : parts));
    }

    private void say(String indent, String text) {
        terminal.printWrapped(indent, SafeText.of(text));
    }
}
