package newsloom.ingest.read.page.body;

/** A piece of text that a browser would set apart: a paragraph, a heading, an item. What {@link MainText} takes or leaves. */
public final class Block {
    /** Its place among the blocks of the page. */
    final int at;

    final BlockTree home;
    public final String text;
    public final int words;
    final int linked;
    final boolean bold;
    final long under;
    final long near;

    /**
     * @param linked how many of the words are links
     * @param under {@link NameFeatures} of all elements around it
     * @param near those of its own and the two around that
     */
    Block(int at, BlockTree home, String text, int words, int linked, boolean bold, long under, long near) {
        this.at = at;
        this.home = home;
        this.text = text;
        this.words = words;
        this.linked = linked;
        this.bold = bold;
        this.under = under;
        this.near = near;
    }

    /** Running text, by all appearance. */
    boolean isProse() {
        return words >= 10 && linked * 3 < words;
    }

    double linkShare() {
        return words == 0 ? 0 : (double) linked / words;
    }
}
