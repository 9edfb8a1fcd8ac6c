package newsloom.ingest.read.page;

/**
 * How much of a foreign page is read, so that none costs more than a moment.
 *
 * @param bytes a larger page is refused. Default 12 million: the largest real pages, with their pictures inside, are
 *     below 10
 * @param tags a page with more tags is refused. Default 150,000: long discussions have 50,000
 * @param depth elements nested deeper are read as if they stood beside each other. Default 256: browsers stop at 512
 * @param linkedData a longer piece of JSON-LD, or of JSON for scripts, is left alone, in characters. Default 1 million
 */
public record PageLimits(int bytes, int tags, int depth, int linkedData) {

    public PageLimits {
        if (bytes < 1 || tags < 1 || depth < 8 || linkedData < 1) {
            throw new IllegalArgumentException(
                    "A page has at least 1 byte, 1 tag, 8 levels and 1 character of JSON-LD.");
        }
    }

    public static PageLimits defaults() {
        return new PageLimits(12_000_000, 150_000, 256, 1_000_000);
    }
}
