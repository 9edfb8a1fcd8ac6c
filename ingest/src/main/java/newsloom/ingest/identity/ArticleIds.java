package newsloom.ingest.identity;

import java.util.Optional;

/**
 * Gives every article that is read its id, the same in every replay: the one place where this rule stands.
 *
 * <ol>
 *   <li>the id that its source gave it, as it is;
 *   <li>else the hash of its page, so that all the ways to write or reach its address give one id, and a changed text at
 *       that address is a revision of the same article;
 *   <li>else, when it has no address of its own, the hash of its content: the same words are the same article.
 * </ol>
 */
public final class ArticleIds {
    private ArticleIds() {}

    /**
     * @param own never blank
     * @param address as the source wrote it
     * @param content what tells it from other articles without an address
     */
    public static String of(Optional<String> own, Optional<String> address, String... content) {
        return own.orElseGet(
                () -> address.flatMap(PageKey::of).map(ContentHash::of).orElseGet(() -> ContentHash.of(content)));
    }
}
