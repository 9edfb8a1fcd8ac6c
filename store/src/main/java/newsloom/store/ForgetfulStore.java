package newsloom.store;

import java.time.Instant;
import java.util.List;

/** Articles that may not be kept: that they were in a story stays, and what they said goes and never comes back. */
public interface ForgetfulStore {

    /**
     * Deletes title and text of all articles of that name, and of what comes of them later.
     *
     * @param article their id or URL
     * @param author who wants it
     * @return those that are forgotten since now; none where there is none that was not before
     */
    List<ForgottenArticle> forget(String article, String author, Instant now);

    /** Those of that id. */
    List<ForgottenArticle> forgotten(String id);
}
