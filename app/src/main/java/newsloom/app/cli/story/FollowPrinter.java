package newsloom.app.cli.story;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** Four of five such articles truly belong where they are. */
    private static final double SURE = 4;

    private final Terminal terminal;
    private final Optional<StoryFilter> filter;
    private final boolean json;
    private final Runnable stop;

    FollowPrinter(Terminal terminal, Optional<StoryFilter> filter, boolean json, Runnable stop) {
        this.terminal = terminal;
        this.filter = filter;
        this.json = json;
        this.stop = stop;
    }

    @Override
    public void following() {
        terminal.remark("Following the stories; Ctrl-C ends it.");
    }

    @Override
    public void changed(StoryUpdate update, List<StoryChange> changes) {
        changes.stream()
                .filter(change -> filter.isEmpty() || filter.get().admits(update, change))
                .forEach(change -> terminal.out()
                        .println(json ? SafeText.json(object(change).toString()) : line(change)));
        if (terminal.out().checkError()) {
            stop.run();
        }
    }

    private String line(StoryChange change) {
        Stream<String> cells = Stream.of(
                CLOCK.format(LocalTime.now(terminal.clock())),
                String.format(Locale.ROOT, "%-17s", change.kind().label()),
                "\"" + SafeText.of(title(change)) + "\"",
                about(change),
                thin(change),
                SafeText.of(change.story()));
        return cells.filter(cell -> !cell.isEmpty()).collect(Collectors.joining("  "));
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

    private ObjectNode object(StoryChange change) {
        ObjectNode object = StoryJson.MAPPER
                .createObjectNode()
                .put(
                        "at",
                        terminal.clock()
                                .instant()
                                .truncatedTo(ChronoUnit.MILLIS)
                                .toString());
        object.setAll(StoryJson.MAPPER.<ObjectNode>valueToTree(change));
        return object.put("sentence", change.sentence());
    }
}
