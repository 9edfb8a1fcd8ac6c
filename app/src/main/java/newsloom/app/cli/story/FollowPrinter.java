package newsloom.app.cli.story;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.app.cli.terminal.ConstantNames;
import newsloom.app.cli.terminal.Count;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.model.Member;
import newsloom.model.Story;
import newsloom.model.json.Json;
import newsloom.watch.change.ArticleRef;
import newsloom.watch.change.StoryChange;
import newsloom.watch.change.StoryChangeListener;
import newsloom.watch.query.WordQuery;
import tools.jackson.databind.node.ObjectNode;

/** Prints a line for each happening in the stories that match; asks to stop when nobody reads it any longer. */
public final class FollowPrinter implements StoryChangeListener {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Terminal terminal;
    private final Optional<WordQuery> words;
    private final boolean json;
    private final Runnable stop;

    public FollowPrinter(Terminal terminal, Optional<WordQuery> words, boolean json, Runnable stop) {
        this.terminal = terminal;
        this.words = words;
        this.json = json;
        this.stop = stop;
    }

    @Override
    public void following(int stories) {
        terminal.err().println("Following " + Count.of(stories, "story", "stories") + "; Ctrl-C ends it.");
    }

    @Override
    public void changed(Story story, List<StoryChange> happenings) {
        happenings.stream()
                .filter(happening -> matches(story, happening))
                .forEach(happening -> terminal.out().println(json ? object(happening) : line(happening)));
        if (terminal.out().checkError()) {
            stop.run();
        }
    }

    private boolean matches(Story story, StoryChange happening) {
        Stream<String> told = Stream.concat(
                Stream.of(happening.headline()), happening.articles().stream().map(ArticleRef::title));
        Stream<String> titles = Stream.concat(
                Stream.of(story.headline()), story.articles().stream().map(Member::title));
        return words.isEmpty() || words.get().matches(Stream.concat(told, titles));
    }

    private String line(StoryChange happening) {
        Stream<String> cells = Stream.of(
                CLOCK.format(LocalTime.now(terminal.clock())),
                String.format(Locale.ROOT, "%-17s", happening.kind().label()),
                "\"" + SafeText.of(title(happening)) + "\"",
                about(happening),
                SafeText.of(happening.story()));
        return cells.filter(cell -> !cell.isEmpty()).collect(Collectors.joining("  "));
    }

    private static String title(StoryChange happening) {
        return happening.articles().stream().findFirst().map(ArticleRef::title).orElse(happening.headline());
    }

    private static String about(StoryChange happening) {
        Stream<String> publishers =
                happening.articles().stream().map(report -> report.publisher().orElse("publisher unknown"));
        Stream<String> other = happening.other().stream().map(story -> "from " + story);
        String about = Stream.concat(publishers, other).map(SafeText::of).collect(Collectors.joining(", "));
        return about.isEmpty() ? "" : "(" + about + ")";
    }

    private ObjectNode object(StoryChange happening) {
        return Json.MAPPER
                .createObjectNode()
                .putPOJO("at", terminal.clock().instant().truncatedTo(ChronoUnit.MILLIS))
                .put("kind", ConstantNames.of(happening.kind()))
                .put("story", happening.story())
                .put("version", happening.version())
                .put("headline", happening.headline())
                .putPOJO("other", happening.other())
                .put("sentence", happening.sentence())
                .putPOJO(
                        "articles",
                        happening.articles().stream()
                                .map(FollowPrinter::article)
                                .toList())
                .putPOJO("why", happening.why());
    }

    private static ObjectNode article(ArticleRef report) {
        return Json.MAPPER
                .createObjectNode()
                .put("id", report.id())
                .putPOJO("url", report.url())
                .putPOJO("publisher", report.publisher())
                .put("title", report.title());
    }
}
