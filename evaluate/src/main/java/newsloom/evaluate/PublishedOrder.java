package newsloom.evaluate;

import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** The order in which articles would have arrived. */
final class PublishedOrder {
    private static final Comparator<LabelledArticle> BY_DATE = Comparator.comparing(
            (LabelledArticle labelled) -> labelled.article().publishedAt().orElse(Instant.MIN));

    private PublishedOrder() {}

    /** By date; equal dates stay in the file's order, and an undated article stays on its place in the file. */
    static List<LabelledArticle> of(List<LabelledArticle> file) {
        Iterator<LabelledArticle> dated = dated(file).iterator();
        return file.stream()
                .map(labelled -> labelled.isDated() ? dated.next() : labelled)
                .toList();
    }

    /** The dated ones alone, by date. */
    static List<LabelledArticle> dated(List<LabelledArticle> articles) {
        return articles.stream()
                .filter(LabelledArticle::isDated)
                .sorted(BY_DATE)
                .toList();
    }
}
