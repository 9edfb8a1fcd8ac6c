package newsloom.ingest.read.page.body;

import java.util.BitSet;
import java.util.List;

/**
 * All that is seen of a page before {@link MainText} decides: its blocks and their features.
 *
 * @param titleAt the place of the block that is the title, or -1
 * @param vectors of each block, see {@link FeatureVector}
 */
public record PageFeatures(BlockSegmenter segmenter, PageKind kind, int titleAt, List<BitSet> vectors) {
    public static PageFeatures of(ExtractionInput input) {
        BlockSegmenter segmenter = BlockSegmenter.of(input.body());
        FeatureExtractor extractor = new FeatureExtractor(segmenter, input);
        PageKind kind = extractor.kind();
        return new PageFeatures(
                segmenter,
                kind,
                extractor.titleAt(),
                segmenter.blocks().stream()
                        .map(block -> FeatureVector.of(extractor.of(block.at), block, kind))
                        .toList());
    }
}
