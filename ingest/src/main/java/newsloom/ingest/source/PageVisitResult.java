package newsloom.ingest.source;

import java.time.Duration;
import java.util.Optional;
import newsloom.model.source.PendingPage;

/**
 * What came of fetching a page: what the worker writes and when it comes back.
 *
 * @param outcome absent when it is to be tried again
 * @param retry the page as it waits then
 * @param hold how long its host is to be left alone, when it asked for that
 */
public record PageVisitResult(Optional<EntryOutcome> outcome, Optional<PendingPage> retry, Optional<Duration> hold) {}
