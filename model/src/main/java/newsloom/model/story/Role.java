package newsloom.model.story;

/** What an article is to its story; the first that applies. */
public enum Role {
    /** The one to read first. */
    CANONICAL,
    /** The earliest one, when another is canonical. */
    ORIGIN,
    /** Almost word for word an earlier member. */
    COPY,
    /** A report in its own words. */
    REPORT
}
