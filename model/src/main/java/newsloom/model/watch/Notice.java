package newsloom.model.watch;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import newsloom.model.story.ArticleHeader;

/**
 * What an alert says, in the same words in every channel.
 *
 * @param sentence what happened
 * @param link to the canonical article of the story
 * @param first who reported it first
 * @param publishers who report it in their own words, those that came first; at most 20
 * @param reports how many articles that are no copies
 * @param copies how many articles that are
 * @param passage that matched
 * @param brings names, places and numbers that are new in it
 * @param changes of a passage that was corrected: its words
 * @param why this is one story: what the evidence says, a phrase each
 */
public record Notice(
        String sentence,
        String headline,
        Optional<URI> link,
        Optional<String> first,
        List<String> publishers,
        int reports,
        int copies,
        MarkedPassage passage,
        List<String> brings,
        List<ChangedWords> changes,
        List<String> why) {
    public static final int MOST_PUBLISHERS = 20;

    public Notice {
        publishers = List.copyOf(publishers);
        brings = List.copyOf(brings);
        changes = List.copyOf(changes);
        why = List.copyOf(why);
    }

    /** Of what is no correction. */
    public Notice(
            String sentence,
            String headline,
            Optional<URI> link,
            Optional<String> first,
            List<String> publishers,
            int reports,
            int copies,
            MarkedPassage passage,
            List<String> brings,
            List<String> why) {
        this(sentence, headline, link, first, publishers, reports, copies, passage, brings, List.of(), why);
    }

    /** The same without what publishers wrote. */
    public Notice forgotten() {
        return new Notice(
                ArticleHeader.FORGOTTEN,
                ArticleHeader.FORGOTTEN,
                link,
                first,
                publishers,
                reports,
                copies,
                MarkedPassage.NONE,
                List.of(),
                List.of());
    }
}
