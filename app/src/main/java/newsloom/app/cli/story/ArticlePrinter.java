package newsloom.app.cli.story;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.app.cli.terminal.Count;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.cli.terminal.UtcDates;
import newsloom.model.Article;
import newsloom.model.story.StoryHead;
import newsloom.store.ArrivedArticle;

/** Prints an article as it is stored, where it is, and what it said before. */
final class ArticlePrinter {
    /** So much of what stayed is shown on either side of what changed. */
    private static final int CONTEXT = 60;

    private final Terminal terminal;

    ArticlePrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @param story that it is in, if it is in one yet */
    void print(ArrivedArticle stored, Optional<StoryHead> story, List<ArrivedArticle> revisions, boolean changes) {
        Article article = stored.article();
        terminal.printWrapped("", terminal.bold(SafeText.of(article.headline())));
        terminal.printWrapped("", facts(stored));
        article.url().ifPresent(url -> terminal.out().println(SafeText.of(url.toString())));
        terminal.printWrapped("", where(story));
        terminal.out().println();
        article.text().lines().forEach(line -> terminal.printWrapped("", SafeText.of(line)));
        if (changes) {
            printChanges(stored, revisions);
        } else if (!revisions.isEmpty()) {
            terminal.out().println();
            terminal.printWrapped(
                    "", "It said something else before: " + Count.of(revisions.size(), "revision") + " (--revisions).");
        }
    }

    /** The latest first, each beside what came after it. */
    private void printChanges(ArrivedArticle stored, List<ArrivedArticle> revisions) {
        ArrivedArticle after = stored;
        for (ArrivedArticle before : revisions) {
            terminal.out().println();
            terminal.printWrapped(
                    "",
                    terminal.bold("Changed " + UtcDates.of(Optional.of(after.at())) + ", [-without-] and {+with+}:"));
            printChange(before.article().headline(), after.article().headline());
            printChange(before.article().text(), after.article().text());
            after = before;
        }
        if (revisions.isEmpty()) {
            terminal.out().println();
            terminal.printWrapped("", "It never said anything else.");
        }
    }

    private void printChange(String before, String after) {
        if (!before.equals(after)) {
            terminal.printWrapped("  ", SafeText.of(ShownDiff.of(before, after, CONTEXT)));
        }
    }

    private static String facts(ArrivedArticle stored) {
        Article article = stored.article();
        return Stream.of(
                        article.publisher().map(SafeText::of).orElse("publisher unknown"),
                        UtcDates.of(article.publishedAt()),
                        "read " + UtcDates.of(Optional.of(stored.at())),
                        SafeText.of(article.id()))
                .collect(Collectors.joining(" · "));
    }

    private static String where(Optional<StoryHead> story) {
        return story.map(head -> "In story " + SafeText.of(head.id()) + ", " + SafeText.of(head.headline()) + " ("
                        + Count.of(head.counts().articles(), "article") + ")")
                .orElse("In no story yet.");
    }
}
