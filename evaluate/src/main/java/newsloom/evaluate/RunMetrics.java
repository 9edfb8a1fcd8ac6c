package newsloom.evaluate;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The metrics of a run: a row of the table, an object of the JSON, a bar of the report.
 *
 * @param articles all, also those without label or text
 * @param singletons stories of one article
 * @param articlesPerSecond of the time that passed
 * @param articlesPerProcessorSecond of the time that the processor gave
 * @param arrival the scores of the stories that articles were in right after they arrived; empty without labels
 * @param repaired the scores of the stories in the end; empty without labels
 */
public record RunMetrics(
        String name,
        long articles,
        long labelled,
        long stories,
        long singletons,
        long copies,
        long articlesPerSecond,
        long articlesPerProcessorSecond,
        Optional<GroupingScores> arrival,
        Optional<GroupingScores> repaired) {

    public static RunMetrics of(EvaluationRun run) {
        Collection<Long> sizes = sizes(run.repaired()).values();
        long articles = run.repaired().size();
        return new RunMetrics(
                run.name(),
                articles,
                run.labels().size(),
                sizes.size(),
                sizes.stream().filter(size -> size == 1).count(),
                run.copies().size(),
                rate(articles, run.time().wall()),
                rate(articles, run.time().processor()),
                GroupingScores.of(run.labels(), run.arrived()),
                GroupingScores.of(run.labels(), run.repaired()));
    }

    private static Map<String, Long> sizes(Map<String, String> stories) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        stories.values().forEach(story -> sizes.merge(story, 1L, Long::sum));
        return sizes;
    }

    private static long rate(long articles, Duration time) {
        return time.isZero() ? 0 : Math.round(articles * 1e9 / time.toNanos());
    }
}
