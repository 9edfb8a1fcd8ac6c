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
public record Evaluation(List<Run> files, Optional<Run> mix) {

    public Evaluation {
        files = List.copyOf(files);
    }

    /** The articles and stories of all files together, each file its own run. */
    public Figures pooled() {
        return Figures.of(Run.pooled(files));
    }

    /** A row for each file, for all together where there are several, and for the mix. */
    public List<Figures> rows() {
        List<Figures> rows = new ArrayList<>(files.stream().map(Figures::of).toList());
        if (files.size() > 1) {
            rows.add(pooled());
        }
        mix.map(Figures::of).ifPresent(rows::add);
        return rows;
    }
}
