package newsloom.app.cli.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.app.cli.search.SearchPrinter;
import newsloom.app.cli.terminal.Count;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.cli.terminal.UtcDates;
import newsloom.app.service.TriedWatch;
import newsloom.model.json.Json;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.Telling;
import newsloom.store.search.SearchResult;
import newsloom.watch.trial.TrialAlert;
import newsloom.watch.trial.WatchTrial;

/** Prints what a watch would have told. */
record TrialPrinter(Terminal terminal) {
    private static final int WIDEST_BAR = 40;
    private static final int TOO_MANY_A_DAY = 20;
    private static final double SECONDS_A_DAY = 86_400;

    void print(TriedWatch tried, Telling telling, boolean json) {
        int messages = WatchTrial.messages(tried.alerts(), telling);
        if (json) {
            terminal.out()
                    .println(SafeText.json(Json.MAPPER.writeValueAsString(Map.of(
                            "from",
                            tried.from(),
                            "whole",
                            tried.isWhole(),
                            "stories",
                            tried.stories(),
                            "alerts",
                            tried.alerts(),
                            "messages",
                            messages,
                            "parts",
                            tried.parts()))));
        } else {
            print(tried, messages, telling);
        }
    }

    private void print(TriedWatch tried, int messages, Telling telling) {
        latest(tried.latest());
        days(tried);
        terminal.printWrapped("", total(tried, messages, telling));
        parts(tried);
        warning(tried).ifPresent(sentence -> terminal.printWrapped("", sentence));
    }

    private void latest(SearchResult latest) {
        if (latest instanceof SearchResult.Found found) {
            new SearchPrinter(terminal).print(found);
        } else if (latest instanceof SearchResult.Refused refused) {
            terminal.say(refused.sentence());
        }
    }

    /** A line for each day on which it would have told something. */
    private void days(TriedWatch tried) {
        Map<LocalDate, Long> alerts = tried.alerts().stream()
                .collect(Collectors.groupingBy(TrialPrinter::day, TreeMap::new, Collectors.counting()));
        Map<LocalDate, Long> stories = tried.alerts().stream()
                .collect(Collectors.groupingBy(
                        TrialPrinter::day,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(TrialAlert::story, Collectors.toSet()), set -> (long) set.size())));
        long most = alerts.values().stream().max(Long::compare).orElse(1L);
        alerts.forEach((day, count) -> terminal.out()
                .printf(
                        "%s %5d told of %s %s%n",
                        day, count, Count.of(stories.getOrDefault(day, 0L), "story", "stories"), "█".repeat((int)
                                        Math.max(1, count * WIDEST_BAR / most))));
    }

    private static String total(TriedWatch tried, int messages, Telling telling) {
        Map<NewsKind, Long> kinds = tried.alerts().stream()
                .collect(Collectors.groupingBy(TrialAlert::kind, TreeMap::new, Collectors.counting()));
        String each = kinds.entrySet().stream()
                .map(kind -> kind.getKey().label() + " " + kind.getValue())
                .collect(Collectors.joining(", "));
        String since = "Since " + UtcDates.of(Optional.of(tried.from()))
                + (tried.isWhole() ? "" : " (for what is older there was no time)");
        return since + " it would have told " + Count.of(tried.alerts().size(), "thing") + " of "
                + Count.of(tried.stories(), "story", "stories") + (each.isEmpty() ? "" : " (" + each + ")")
                + (tried.alerts().isEmpty()
                        ? "."
                        : ", in " + Count.of(messages, "message") + " with --digest "
                                + TypedDigest.text(telling.digest()) + ".");
    }

    private void parts(TriedWatch tried) {
        tried.parts().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(part -> terminal.printWrapped(
                        "  ",
                        SafeText.of(part.getKey() + ": "
                                + (part.getValue() == 0 ? "found nowhere" : Count.of(part.getValue(), "article")))));
    }

    private Optional<String> warning(TriedWatch tried) {
        double days = Math.max(
                1, (terminal.clock().instant().getEpochSecond() - tried.from().getEpochSecond()) / SECONDS_A_DAY);
        if (tried.alerts().isEmpty()) {
            return Optional.of("That is nothing: is it what you want to be told of?");
        }
        return Stream.of(tried.alerts().size() / days)
                .filter(aDay -> aDay > TOO_MANY_A_DAY)
                .map(aDay -> "That is " + Math.round(aDay)
                        + " a day, which nobody reads: ask for less, or gather it with" + " --digest.")
                .findFirst();
    }

    private static LocalDate day(TrialAlert alert) {
        Instant at = alert.at();
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
