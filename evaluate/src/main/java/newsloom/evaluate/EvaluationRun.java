package newsloom.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsloom.model.story.Membership;

/**
 * What a grouping made of one stream. The maps are keyed by article, in the order of the stream.
 *
 * @param stream what it was given
 * @param labels the right stories, of those articles that have a label
 * @param arrived the story of each article right after it was added
 * @param repaired the story of each article in the end
 * @param copies the article that each copy copies
 * @param memberships what holds each article in its story in the end; empty where the grouping gives no reasons
 * @param time what the adding took
 */
public record EvaluationRun(
        LabelledStream stream,
        Map<String, String> labels,
        Map<String, String> arrived,
        Map<String, String> repaired,
        Map<String, String> copies,
        Map<String, Membership> memberships,
        Stopwatch.Time time) {

    /** All articles and stories of several runs together, as if one run had made them. */
    static EvaluationRun pooled(List<EvaluationRun> runs) {
        EvaluationRun pooled =
                empty(new LabelledStream("pooled", List.of(), List.of(), List.of()), Stopwatch.Time.NONE);
        Stopwatch.Time time = Stopwatch.Time.NONE;
        for (EvaluationRun run : runs) {
            String file = run.stream.name() + ":";
            putAll(file, run.labels, pooled.labels);
            putAll(file, run.arrived, pooled.arrived);
            putAll(file, run.repaired, pooled.repaired);
            putAll(file, run.copies, pooled.copies);
            time = time.plus(run.time);
        }
        return pooled.taking(time);
    }

    static EvaluationRun empty(LabelledStream stream, Stopwatch.Time time) {
        return new EvaluationRun(
                stream,
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                time);
    }

    EvaluationRun taking(Stopwatch.Time took) {
        return new EvaluationRun(stream, labels, arrived, repaired, copies, memberships, took);
    }

    public String name() {
        return stream.name();
    }

    private static void putAll(String file, Map<String, String> from, Map<String, String> to) {
        from.forEach((article, other) -> to.put(file + article, file + other));
    }
}
