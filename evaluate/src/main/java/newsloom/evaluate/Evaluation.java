package newsloom.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of an evaluation.
 *
 * @param files each file as its own run
 * @param mix all files as one stream, if that was asked for
 */
public record Evaluation(List<EvaluationRun> files, Optional<EvaluationRun> mix) {

    public Evaluation {
        files = List.copyOf(files);
    }

    /** The articles and stories of all files together, each file its own run. */
    public RunMetrics pooled() {
        return RunMetrics.of(EvaluationRun.pooled(files));
    }

    /** How true the odds are that members of the files' stories show. */
    public Reliability reliability() {
        return Reliability.of(
                files.stream().flatMap(run -> ScoredMember.of(run).stream()).toList());
    }

    /** A row for each file, for all together where there are several, and for the mix. */
    public List<RunMetrics> rows() {
        List<RunMetrics> rows =
                new ArrayList<>(files.stream().map(RunMetrics::of).toList());
        if (files.size() > 1) {
            rows.add(pooled());
        }
        mix.map(RunMetrics::of).ifPresent(rows::add);
        return rows;
    }
}
