package newsloom.model;

/** Who says when an article was published. */
public enum DateOrigin {
    /** Its feed declares it. */
    FEED,
    /** The sitemap that lists it declares it. */
    SITEMAP,
    /** Its page declares it, in its data or its markup. */
    PAGE,
    /** The address of its page holds it. */
    ADDRESS,
    /** It stands in the text of its page, where nothing marks it. */
    TEXT,
    /** The file that it was replayed from has it beside the text. */
    FILE
}
