package newsloom.store.search;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newsloom.model.ArticleKey;
import newsloom.model.LoggedChange;

/**
 * The changes by which the words of articles may be others now. What only stories are about is looked up when they are found.
 */
record ArticleChanges(List<LoggedChange> inOrder) {

    static ArticleChanges of(List<LoggedChange> changes) {
        return new ArticleChanges(
                changes.stream().filter(ArticleChanges::isOfArticle).toList());
    }

    Set<ArticleKey> articles() {
        return inOrder.stream().map(ArticleChanges::article).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** When the first of them came: of what their articles said, what was replaced before is as it was. */
    Instant since() {
        return inOrder.stream().map(LoggedChange::at).min(Instant::compareTo).orElse(Instant.MAX);
    }

    static ArticleKey article(LoggedChange change) {
        return new ArticleKey(change.language().orElse(""), change.article().orElseThrow());
    }

    private static boolean isOfArticle(LoggedChange change) {
        return switch (change.kind()) {
            case ARTICLE, REVISION, DESCRIPTION -> true;
            case REMOVAL -> change.article().isPresent();
            case MEMBERSHIP, STORY, GENERATION -> false;
        };
    }
}
