package newsloom.app.cli.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import newsloom.dedupe.parameter.Parameters;

/**
 * What {@code newsloom evaluate} is asked to measure, and where to put what comes of it.
 *
 * @param titles whether titles are all that is read of the articles
 */
public record EvaluationRequest(
        List<Path> files,
        boolean titles,
        boolean mix,
        boolean json,
        Optional<Path> assignments,
        Optional<Path> report,
        Parameters parameters) {}
