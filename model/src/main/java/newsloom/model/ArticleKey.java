package newsloom.model;

import java.util.regex.Pattern;

/**
 * By what an article is told from others: an id is its own within its language only. As rows and the index have it: without
 * NUL and halves of pairs, which neither keeps.
 *
 * @param language its code, such as {@code en}; empty where it is unknown
 */
public record ArticleKey(String language, String id) {

    private static final Pattern UNKEPT = Pattern.compile("[\\x00\\p{Cs}]");

    public ArticleKey {
        language = kept(language);
        id = kept(id);
    }

    /** A text as every database can hold it. */
    public static String kept(String text) {
        return UNKEPT.matcher(text).replaceAll("\uFFFD");
    }

    public static ArticleKey of(Article article) {
        return new ArticleKey(article.language().getLanguage(), article.id());
    }
}
