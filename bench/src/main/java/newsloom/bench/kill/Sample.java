package newsloom.bench.kill;

import java.util.Map;

/**
 * How far everything is at a moment.
 *
 * @param articles the ends of the partitions of articles, with what is not committed yet; behind them those of corrections
 * @param grouped how far dedupe has come there
 * @param stories the ends of the partitions of stories, with what is not committed yet
 * @param stored how far the rows have come there
 * @param texts how far the rows of articles and corrections have come there
 */
record Sample(
        Map<Integer, Long> articles,
        Map<Integer, Long> grouped,
        Map<Integer, Long> stories,
        Map<Integer, Long> stored,
        Map<Integer, Long> texts) {

    /** Whether every article is in a story, and every article and story in the rows. */
    boolean isThrough() {
        return reached(grouped, articles) && isStored();
    }

    /** Grows while the role does its work; that of the broker is all of it. */
    long work(SiteProcess role) {
        return switch (role) {
            case INGEST -> sum(articles);
            case DEDUPE -> sum(grouped);
            case STORE -> sum(stored) + sum(texts);
            case BROKER, WATCH -> sum(articles) + sum(grouped) + sum(stories);
        };
    }

    /** Whether the role has nothing to do. */
    boolean isIdle(SiteProcess role) {
        return switch (role) {
            case INGEST -> false;
            case DEDUPE -> reached(grouped, articles);
            case STORE -> isStored();
            case BROKER, WATCH -> isThrough();
        };
    }

    private boolean isStored() {
        return reached(stored, stories) && reached(texts, articles);
    }

    private static boolean reached(Map<Integer, Long> positions, Map<Integer, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> end.getValue() == 0 || positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private static long sum(Map<Integer, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
}
