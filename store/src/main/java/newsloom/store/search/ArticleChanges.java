package newsloom.store.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newsloom.model.ArticleKey;
import newsloom.model.LoggedChange;

/** Which articles changes are about: those whose words may be others now. What only stories are about is looked up when they are found. */
final class ArticleChanges {
    private ArticleChanges() {}

    static Set<ArticleKey> of(List<LoggedChange> changes) {
        return changes.stream()
                .filter(ArticleChanges::isOfArticle)
                .map(change -> new ArticleKey(
                        change.language().orElse(""), change.article().orElseThrow()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isOfArticle(LoggedChange change) {
        return switch (change.kind()) {
            case ARTICLE, REVISION, DESCRIPTION -> true;
            case REMOVAL -> change.article().isPresent();
            case MEMBERSHIP, STORY, GENERATION -> false;
        };
    }
}
