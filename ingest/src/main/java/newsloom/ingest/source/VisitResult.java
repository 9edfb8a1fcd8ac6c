package newsloom.ingest.source;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import newsloom.model.source.FetchState;
import newsloom.model.source.Source;

/**
 * What came of asking a source: what the worker writes in one transaction.
 *
 * @param state to be kept, together with the outcomes
 * @param moved the source as it is from now on, when its server said that it moved for good
 * @param hold how long its host is to be left alone, when it asked for that
 */
public record VisitResult(
        FetchState state, List<EntryOutcome> outcomes, Optional<Source> moved, Optional<Duration> hold) {}
