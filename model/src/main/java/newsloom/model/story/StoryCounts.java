package newsloom.model.story;

import newsloom.model.Checks;

/**
 * How much has been written about a story.
 *
 * @param articles all of its members
 * @param copies those of them that are almost word for word another
 * @param voices how many speak independently: copies of one text, and articles of one site, are one voice
 */
public record StoryCounts(int articles, int copies, int voices) {
    /** Of a story whose members another has taken over. */
    public static final StoryCounts NONE = new StoryCounts(0, 0, 0);

    public StoryCounts {
        Checks.require(copies >= 0 && copies <= articles, "A story has no more copies than articles.");
        Checks.require(voices >= 0 && voices <= articles, "A story has no more voices than articles.");
    }

    /** The same of fewer voices, as whoever knows that some are one counts them. */
    public StoryCounts withVoices(int voices) {
        return new StoryCounts(articles, copies, voices);
    }

    /** The articles in their own words. */
    public int reports() {
        return articles - copies;
    }
}
