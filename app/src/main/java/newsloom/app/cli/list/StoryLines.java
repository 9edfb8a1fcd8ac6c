package newsloom.app.cli.list;

import java.util.Locale;
import java.util.Optional;
import newsloom.app.cli.terminal.Count;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.cli.terminal.UtcDates;
import newsloom.app.cli.terminal.Wrapping;
import newsloom.model.story.StoryCounts;
import newsloom.store.list.ListedStory;

/** Prints the list with one line a story: its id, when it was last reported, how much by how many, and its headline. */
final class StoryLines {
    private final Terminal terminal;
    private long stories;
    private long articles;

    StoryLines(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(ListedStory story) {
        StoryCounts counts = story.head().counts();
        stories++;
        articles += counts.articles();
        String facts = String.format(
                Locale.ROOT,
                "%-16s  %-18s %s %4d by %-4d ",
                SafeText.of(story.head().id()),
                UtcDates.of(story.head().lastPublishedAt()),
                growth(story.arrivals()),
                counts.articles(),
                counts.voices());
        String headline = SafeText.of(story.head().headline());
        terminal.out().println(facts + (terminal.isScreen() ? cut(headline, facts) : headline));
    }

    void end() {
        terminal.out().println(Count.of(articles, "article") + ", " + Count.of(stories, "story", "stories"));
    }

    private String cut(String headline, String facts) {
        return Wrapping.cut(headline, terminal.width() - Wrapping.columns(facts));
    }

    private static String growth(int arrivals) {
        return Optional.of(arrivals)
                .filter(some -> some > 0)
                .map(some -> String.format(Locale.ROOT, "%+5d", some))
                .orElse("");
    }
}
