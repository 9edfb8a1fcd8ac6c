package newsloom.ingest.read.page.body;

import java.util.BitSet;
import java.util.List;

/**
 * All that is seen of a page before any of it is judged.
 *
 * @param titleAt the place of the block that is the title, or -1
 * @param traits of each block
 */
record Sight(Walk walk, PageKind kind, int titleAt, List<BitSet> traits) {
    static Sight of(Subject subject) {
        Walk walk = Walk.of(subject.body());
        Signs signs = new Signs(walk, subject);
        PageKind kind = signs.kind();
        return new Sight(
                walk,
                kind,
                signs.titleAt(),
                walk.blocks().stream()
                        .map(block -> Traits.of(signs.of(block.at), block, kind))
                        .toList());
    }
}
