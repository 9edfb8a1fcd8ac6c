package newsloom.app.cli.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.failure.KnownFailures;
import newsloom.app.service.StoryQueries;
import newsloom.model.Article;
import newsloom.store.ArrivedArticle;
import newsloom.watch.change.StoryChange;
import newsloom.watch.change.StoryChange.Kind;

/** Says word by word what a revision that is followed has changed, as far as the rows have both wordings. */
final class RevisedWords implements AutoCloseable {
    private static final int CONTEXT = 30;
    private static final int TRIES = 10;
    /** What came longer ago than this will not be stored any moment. */
    private static final Duration LATELY = Duration.ofSeconds(10);

    private final Terminal terminal;
    private final Supplier<StoryQueries> opening;
    private final Runnable rest;
    private Optional<StoryQueries> open = Optional.empty();
    private boolean isLost;

    /**
     * @param opening asked where something is revised, and not before
     * @param rest waits a moment for what is on its way to the rows
     */
    RevisedWords(Terminal terminal, Supplier<StoryQueries> opening, Runnable rest) {
        this.terminal = terminal;
        this.opening = opening;
        this.rest = rest;
    }

    /** @param at when the revision arrived */
    List<String> of(StoryChange change, Instant at) {
        if (isLost || change.kind() != Kind.REVISED) {
            return List.of();
        }
        try {
            return change.articles().stream()
                    .flatMap(article -> of(article.id(), at).stream())
                    .toList();
        } catch (RuntimeException e) {
            String reason = KnownFailures.sentence(e).orElseThrow(() -> e);
            isLost = true;
            terminal.remark("What revisions change is told no longer. " + reason);
            return List.of();
        }
    }

    private List<String> of(String article, Instant at) {
        List<ArrivedArticle> wordings = wordings(article);
        for (int tries = 1; tries < TRIES && isToCome(wordings, at); tries++) {
            rest.run();
            wordings = wordings(article);
        }
        return difference(wordings, at);
    }

    private boolean isToCome(List<ArrivedArticle> wordings, Instant at) {
        return at.isAfter(terminal.clock().instant().minus(LATELY))
                && wordings.stream().noneMatch(wording -> wording.at().equals(at));
    }

    /** The latest first. */
    private List<ArrivedArticle> wordings(String article) {
        StoryQueries stories = open.orElseGet(opening);
        open = Optional.of(stories);
        return stories.article(article).stream()
                .flatMap(now -> Stream.concat(Stream.of(now), stories.revisions(now).stream()))
                .toList();
    }

    private static List<String> difference(List<ArrivedArticle> wordings, Instant at) {
        List<Article> both = wordings.stream()
                .dropWhile(wording -> !wording.at().equals(at))
                .map(ArrivedArticle::article)
                .limit(2)
                .toList();
        return both.size() < 2 ? List.of() : difference(both.get(1), both.get(0));
    }

    private static List<String> difference(Article before, Article after) {
        return Stream.of(
                        Optional.of(ShownDiff.of(before.headline(), after.headline(), CONTEXT))
                                .filter(any -> !before.headline().equals(after.headline())),
                        Optional.of(ShownDiff.of(before.text(), after.text(), CONTEXT))
                                .filter(any -> !before.text().equals(after.text())))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void close() {
        open.ifPresent(StoryQueries::close);
    }
}
