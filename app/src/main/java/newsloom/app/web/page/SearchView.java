package newsloom.app.web.page;

import java.util.List;
import java.util.Optional;
import newsloom.app.web.page.PageTimes.ShownTime;
import newsloom.store.search.FoundArticle.Passage;

/**
 * The page of a search.
 *
 * @param query as it was typed; empty where nothing was asked yet
 * @param mistake why it is no query
 * @param hints what else may have been meant, and what is not in the answer
 */
public record SearchView(String query, Optional<Mistake> mistake, List<Hit> hits, String found, List<String> hints) {

    /**
     * What is wrong with a query, cut where it is.
     *
     * @param character its place, from 1
     */
    public record Mistake(int character, String reason, String before, String at, String after) {}

    /** A story that was found. */
    public record Hit(
            String story,
            String headline,
            String language,
            int reports,
            String publisher,
            ShownTime published,
            List<Passage> passages) {}
}
