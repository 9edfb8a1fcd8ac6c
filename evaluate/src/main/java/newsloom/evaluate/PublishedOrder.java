package newsloom.evaluate;

import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** The order in which articles would have arrived. */
final class PublishedOrder {
    private static final Comparator<Labelled> BY_DATE = Comparator.comparing(
            (Labelled labelled) -> labelled.article().publishedAt().orElse(Instant.MIN));

    private PublishedOrder() {}

    /** By date; equal dates stay in the file's order, and an undated article stays on its place in the file. */
    static List<Labelled> of(List<Labelled> file) {
        Iterator<Labelled> dated = dated(file).iterator();
        return file.stream()
                .map(labelled -> labelled.isDated() ? dated.next() : labelled)
                .toList();
    }

    /** The dated ones alone, by date. */
    static List<Labelled> dated(List<Labelled> articles) {
        return articles.stream().filter(Labelled::isDated).sorted(BY_DATE).toList();
    }
}
