package newsloom.ingest.read.page.body;

import java.util.BitSet;
import java.util.List;

/**
 * All that is seen of a page before any of it is judged.
 *
 * @param titleAt the place of the block that is the title, or -1
 * @param traits of each block
 */
public record PageFeatures(BlockSegmenter walk, PageKind kind, int titleAt, List<BitSet> traits) {
    public static PageFeatures of(ExtractionInput subject) {
        BlockSegmenter walk = BlockSegmenter.of(subject.body());
        FeatureExtractor signs = new FeatureExtractor(walk, subject);
        PageKind kind = signs.kind();
        return new PageFeatures(
                walk,
                kind,
                signs.titleAt(),
                walk.blocks().stream()
                        .map(block -> FeatureVector.of(signs.of(block.at), block, kind))
                        .toList());
    }
}
