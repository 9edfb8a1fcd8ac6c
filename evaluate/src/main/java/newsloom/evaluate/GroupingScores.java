package newsloom.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * How far the stories that were found are the labelled ones; an article alone in its story counts like any other.
 *
 * @param bcubed B³ (Bagga and Baldwin, 1998), the mean over all articles: how much of its story is of its label, and how
 *     much of its label is in its story
 * @param pairs pair by pair of articles; large stories weigh more. Without any pair it is 1
 */
public record GroupingScores(PrecisionRecall bcubed, PrecisionRecall pairs) {

    /**
     * Empty when nothing is labelled.
     *
     * @param labels of articles; those without one do not count
     * @param stories of all these articles
     */
    public static Optional<GroupingScores> of(Map<String, String> labels, Map<String, String> stories) {
        return labels.isEmpty() ? Optional.empty() : Optional.of(new Overlap(labels, stories).scores());
    }

    /** How many articles each label and each story have, and how many each two of them share. */
    private static final class Overlap {
        private final Map<String, Long> byLabel = new LinkedHashMap<>();
        private final Map<String, Long> byStory = new LinkedHashMap<>();
        private final Map<Cell, Long> byBoth = new LinkedHashMap<>();
        private final int articles;

        Overlap(Map<String, String> labels, Map<String, String> stories) {
            articles = labels.size();
            labels.forEach((article, label) -> count(label, storyOf(article, stories)));
        }

        private static String storyOf(String article, Map<String, String> stories) {
            return Optional.ofNullable(stories.get(article))
                    .orElseThrow(() -> new IllegalArgumentException("The article " + article + " is in no story."));
        }

        private void count(String label, String story) {
            byLabel.merge(label, 1L, Long::sum);
            byStory.merge(story, 1L, Long::sum);
            byBoth.merge(new Cell(label, story), 1L, Long::sum);
        }

        GroupingScores scores() {
            long right = pairs(byBoth);
            return new GroupingScores(
                    new PrecisionRecall(
                            shares(cell -> byStory.get(cell.story())), shares(cell -> byLabel.get(cell.label()))),
                    new PrecisionRecall(share(right, pairs(byStory)), share(right, pairs(byLabel))));
        }

        /** The mean over all articles of the share that their cell has of its whole. */
        private double shares(ToLongFunction<Cell> whole) {
            double sum = 0;
            for (Map.Entry<Cell, Long> cell : byBoth.entrySet()) {
                sum += (double) cell.getValue() * cell.getValue() / whole.applyAsLong(cell.getKey());
            }
            return sum / articles;
        }

        private static double share(long part, long whole) {
            return whole == 0 ? 1 : (double) part / whole;
        }

        private static long pairs(Map<?, Long> sizes) {
            return sizes.values().stream()
                    .mapToLong(size -> size * (size - 1) / 2)
                    .sum();
        }
    }

    private record Cell(String label, String story) {}
}
