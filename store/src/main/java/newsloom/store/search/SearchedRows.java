package newsloom.store.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.model.ArticleKey;
import newsloom.model.story.StoryHead;
import newsloom.store.ArticlePage;
import newsloom.store.StoryStore;
import newsloom.store.Wording;

/**
 * The rows beside the index, as a search looks at them.
 *
 * @param at as they were known then; absent: as they are
 */
record SearchedRows(StoryStore store, Optional<Instant> at) {

    static SearchedRows now(StoryStore store) {
        return new SearchedRows(store, Optional.empty());
    }

    /** What those of these articles say, or said, that are there, or were. */
    List<Wording> wordings(Collection<ArticleKey> articles) {
        return at.map(time -> store.wordings(articles, time).stream()
                        .filter(each -> each.holdsAt(time))
                        .toList())
                .orElseGet(() ->
                        store.articles(articles).stream().map(Wording::current).toList());
    }

    /** What is not known of that time, if anything, as a sentence. */
    Optional<String> remark() {
        return at.flatMap(time -> nothingYet(time).or(() -> madeAnew(time)));
    }

    private Optional<String> nothingYet(Instant time) {
        return store.articles(ArticlePage.first(1, Optional.empty(), Optional.empty())).stream()
                .map(first -> first.written().at())
                .filter(first -> first.isAfter(time))
                .map(first -> "Nothing had arrived by " + time + ": the first that is stored came at " + first + ".")
                .findFirst();
    }

    private Optional<String> madeAnew(Instant time) {
        return Optional.of(store)
                .filter(rows -> rows.generation() > 1)
                .flatMap(StoryStore::firstTold)
                .filter(first -> first.isAfter(time))
                .map(first -> "The stories were made anew (newsloom reprocess): of before " + first + " only those are"
                        + " known that it left as they were.");
    }

    Map<ArticleKey, StoryHead> storiesOf(Collection<ArticleKey> articles) {
        return at.map(time -> store.storiesOf(articles, time)).orElseGet(() -> store.storiesOf(articles));
    }
}
