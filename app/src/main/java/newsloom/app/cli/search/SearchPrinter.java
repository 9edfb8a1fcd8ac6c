package newsloom.app.cli.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import newsloom.app.cli.terminal.Count;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.cli.terminal.UtcDates;
import newsloom.app.cli.terminal.Wrapping;
import newsloom.model.Article;
import newsloom.model.story.StoryHead;
import newsloom.store.search.FoundArticle;
import newsloom.store.search.FoundArticle.Passage;
import newsloom.store.search.FoundStory;
import newsloom.store.search.SearchResult.Found;

/** Prints what a search has found for people: each story, and the passages of its articles, with the words marked. */
public final class SearchPrinter {
    private static final String INDENT = "  ";
    private static final String DEEPER = "    ";

    private final Terminal terminal;

    public SearchPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    public void print(Found found) {
        found.stories().forEach(this::print);
        terminal.out().println(total(found));
    }

    private void print(FoundStory found) {
        head(found.story().map(StoryHead::headline).orElseGet(() -> first(found).headline()));
        terminal.printWrapped("", found.story().map(SearchPrinter::facts).orElse("an article in no story yet"));
        found.articles().forEach(this::print);
        int more = found.found() - found.articles().size();
        if (more > 0) {
            terminal.printWrapped(INDENT, "and " + Count.of(more, "more article") + " of it");
        }
        terminal.out().println();
    }

    private void head(String headline) {
        Wrapping.wrap(SafeText.of(headline), terminal.width())
                .forEach(line -> terminal.out().println(terminal.bold(line)));
    }

    private void print(FoundArticle found) {
        Article article = found.article().article();
        terminal.printWrapped(
                INDENT,
                article.publisher().map(SafeText::of).orElse("publisher unknown") + " · "
                        + UtcDates.of(article.publishedAt()) + " · " + SafeText.of(article.id()));
        for (Passage passage : found.passages()) {
            terminal.printWrapped(DEEPER, SafeText.of(marked(passage)));
        }
        if (!found.clauses().isEmpty()) {
            terminal.printWrapped(DEEPER, "matches " + SafeText.of(String.join(" and ", found.clauses())));
        }
    }

    /** With stars around what was asked for. */
    static String marked(Passage passage) {
        return passage.pieces().stream()
                .map(piece -> piece.isAskedFor() ? "*" + piece.words() + "*" : piece.words())
                .collect(Collectors.joining());
    }

    private static Article first(FoundStory found) {
        return found.articles().get(0).article().article();
    }

    private static String facts(StoryHead story) {
        return String.join(
                " · ",
                List.of(
                        Count.of(story.counts().articles(), "article"),
                        Count.of(story.counts().voices(), "independent voice"),
                        UtcDates.span(story.firstPublishedAt(), story.lastPublishedAt()),
                        SafeText.of(story.id())));
    }

    private static String total(Found found) {
        String articles = found.isExact()
                ? Count.of(found.hits(), "article")
                : String.format(Locale.ROOT, "More than %,d articles", found.hits());
        return articles + " found"
                + Optional.of(found.stories().size())
                        .filter(stories -> stories > 0)
                        .map(stories -> ", " + Count.of(stories, "story", "stories") + " shown")
                        .orElse("");
    }
}
