package newsloom.ingest.source;

import java.time.Duration;
import java.util.Optional;
import newsloom.model.source.PendingPage;

/**
 * What came of fetching a page.
 *
 * @param found what to write; nothing when it is to be tried again
 * @param again the order as it stands then
 * @param hold how long its host is to be left alone, when it asked for that
 */
public record PageVisitResult(Optional<EntryOutcome> found, Optional<PendingPage> again, Optional<Duration> hold) {}
