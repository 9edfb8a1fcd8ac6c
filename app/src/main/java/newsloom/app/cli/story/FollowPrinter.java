package newsloom.app.cli.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.model.story.StoryUpdate;
import newsloom.watch.change.ArticleRef;
import newsloom.watch.change.EvidencePhrases;
import newsloom.watch.change.StoryChange;
import newsloom.watch.change.StoryChange.Kind;
import newsloom.watch.change.StoryChangeListener;
import tools.jackson.databind.node.ObjectNode;

/** Prints a line for each change of the stories that match; asks to stop when nobody reads it any longer. */
final class FollowPrinter implements StoryChangeListener {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String INDENT = " ".repeat(10);

    /** A text that is written anew is not told whole. */
    private static final int LONGEST = 600;

    /** Four of five such articles truly belong where they are. */
    private static final double SURE = 4;

    private final Terminal terminal;
    private final BiPredicate<StoryUpdate, StoryChange> wanted;
    private final RevisedWords words;
    private final boolean json;
    private final Runnable stop;

    FollowPrinter(
            Terminal terminal,
            BiPredicate<StoryUpdate, StoryChange> wanted,
            RevisedWords words,
            boolean json,
            Runnable stop) {
        this.terminal = terminal;
        this.wanted = wanted;
        this.words = words;
        this.json = json;
        this.stop = stop;
    }

    @Override
    public void following() {
        terminal.remark("Following the stories; Ctrl-C ends it.");
    }

    @Override
    public void changed(StoryUpdate update, Instant at, List<StoryChange> changes) {
        changes.stream().filter(change -> wanted.test(update, change)).forEach(change -> print(change, at));
        if (terminal.out().checkError()) {
            stop.run();
        }
    }

    private void print(StoryChange change, Instant at) {
        List<String> differences = words.of(change, at);
        if (json) {
            terminal.out().println(SafeText.json(object(change, at, differences).toString()));
        } else {
            terminal.out().println(line(change, at));
            differences.forEach(difference -> terminal.printWrapped(INDENT, SafeText.of(shortened(difference))));
        }
    }

    private static String shortened(String difference) {
        return difference.length() <= LONGEST ? difference : difference.substring(0, LONGEST) + " …";
    }

    private String line(StoryChange change, Instant at) {
        Stream<String> cells = Stream.of(
                time(at),
                String.format(Locale.ROOT, "%-17s", change.kind().label()),
                "\"" + SafeText.of(title(change)) + "\"",
                about(change),
                thin(change),
                SafeText.of(change.story()));
        return cells.filter(cell -> !cell.isEmpty()).collect(Collectors.joining("  "));
    }

    /** With the day, if it is another. */
    private String time(Instant at) {
        LocalDateTime time = LocalDateTime.ofInstant(at, terminal.clock().getZone());
        return time.toLocalDate().equals(LocalDate.now(terminal.clock())) ? CLOCK.format(time) : DAY.format(time);
    }

    private static String title(StoryChange change) {
        return change.articles().stream().findFirst().map(ArticleRef::title).orElse(change.headline());
    }

    private static String about(StoryChange change) {
        Stream<String> publishers = change.articles().stream().flatMap(report -> publisher(change, report));
        Stream<String> other = change.other().stream().map(story -> "from " + story);
        String about = Stream.concat(publishers, other).map(SafeText::of).collect(Collectors.joining(", "));
        return about.isEmpty() ? "" : "(" + about + ")";
    }

    /** How sure the grouping is, where it is not. */
    private static String thin(StoryChange change) {
        double odds = change.odds().orElse(SURE);
        return odds < SURE ? EvidencePhrases.odds(odds) : "";
    }

    /** Whose the canonical article is need not be told with the update that makes it that. */
    private static Stream<String> publisher(StoryChange change, ArticleRef report) {
        return report
                .publisher()
                .or(() -> change.kind() == Kind.NEW_CANONICAL ? Optional.empty() : Optional.of("publisher unknown"))
                .stream();
    }

    private static ObjectNode object(StoryChange change, Instant at, List<String> differences) {
        ObjectNode object = StoryJson.MAPPER.createObjectNode().put("at", at.toString());
        object.setAll(StoryJson.MAPPER.<ObjectNode>valueToTree(change));
        differences.forEach(object.putArray("differences")::add);
        return object.put("sentence", change.sentence());
    }
}
