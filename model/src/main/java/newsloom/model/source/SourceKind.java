package newsloom.model.source;

/** How a source is read: what the worker chooses its reader by. */
public enum SourceKind {
    /** RSS, Atom or JSON Feed. */
    FEED,
    /** A sitemap or news sitemap, or an index of them: each new page is fetched. */
    SITEMAP,
    /** A page with links to articles, such as a front page: each new one is fetched. */
    PAGE_LIST
}
