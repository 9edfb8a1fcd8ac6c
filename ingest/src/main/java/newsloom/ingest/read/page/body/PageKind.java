package newsloom.ingest.read.page.body;

/**
 * What kind of page it is, and so how readily its parts count as its text.
 *
 * <p>The numbers were chosen on pages of the open suites, each judged by trees fitted without its site.
 */
enum PageKind {
    /** One text, by its data: odd pieces stay with it, boxes in it go. */
    ARTICLE(0, 1.5, .7),
    /** One text by its looks alone: it may be a service or a thread. */
    PROSE(0, 3, 1),
    /** Much running text, but not in one place: documentation, a service. */
    TEXT(1, 3, 1),
    /** Cards, posts, a product: what is there counts rather than not. */
    OTHER(1.5, .5, .5);

    /** Added to the log-odds of every block. */
    final double leaning;

    /** Of a part that is in within one that is out. */
    final double costIn;

    /** Of a part that is out within one that is in. */
    final double costOut;

    PageKind(double leaning, double costIn, double costOut) {
        this.leaning = leaning;
        this.costIn = costIn;
        this.costOut = costOut;
    }

    boolean isRunningText() {
        return this != OTHER;
    }
}
