package newsloom.bench.pages;

import java.util.Arrays;
import java.util.BitSet;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.page.PageReader;
import newsloom.ingest.read.page.PageReading;
import newsloom.ingest.read.page.body.PageFeatures;

/**
 * A page whose text people have marked.
 *
 * @param suite and {@code kind} as its case file names them
 * @param site its host: pages of one site are fitted and judged together
 * @param held whether each block is part of the text
 */
record MarkedPage(
        String suite, String kind, String site, String gold, Document document, PageFeatures features, BitSet held) {
    private static final int LONG = 120;
    private static final double LENGTH_POWER = .6;
    private static final double LEAST = .3;
    private static final double SCALE = 4;

    static MarkedPage of(
            String suite, String kind, String site, String gold, Document document, PageFeatures features) {
        return new MarkedPage(
                suite,
                kind,
                site,
                gold,
                document,
                features,
                new GoldText(gold).holds(features.segmenter().blocks()));
    }

    /** How much each block counts: long ones more, and a page with many more, but neither in proportion. */
    double[] weights() {
        double[] weights = features.segmenter().blocks().stream()
                .mapToDouble(block -> Math.pow(Math.min(block.words, LONG), LENGTH_POWER) + LEAST)
                .toArray();
        double sum = Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= SCALE * Math.sqrt(weights.length) / sum;
        }
        return weights;
    }

    /** Its text as that reader finds it, or nothing. */
    String text(PageReader reader) {
        return reader.read(document) instanceof PageReading.Page page ? page.text() : "";
    }
}
