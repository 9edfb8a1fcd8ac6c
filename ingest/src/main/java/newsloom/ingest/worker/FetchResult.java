package newsloom.ingest.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import newsloom.ingest.source.PageVisitResult;
import newsloom.ingest.source.VisitResult;
import newsloom.model.source.PendingPage;
import newsloom.model.source.Source;

/** A request that came back, with what it yielded; it counts only while its partition is held as it was then. */
sealed interface FetchResult {

    FetchTask task();

    PartitionState assigned();

    Instant at();

    String host();

    /** How long the host is left alone after it. */
    Duration gap();

    /** How long the host itself asked to be left alone. */
    Optional<Duration> hold();

    /** Until when it is, so that whoever has the host next keeps to it, too. */
    default Optional<Instant> heldUntil(Duration longest) {
        return hold().map(wait -> at().plus(wait.compareTo(longest) < 0 ? wait : longest));
    }

    record OfSource(
            FetchTask task,
            PartitionState assigned,
            String host,
            Instant at,
            Duration gap,
            Source source,
            VisitResult visited)
            implements FetchResult {

        @Override
        public Optional<Duration> hold() {
            return visited.hold();
        }

        /** The source under its new address, if it moved for good, with what people said of it meanwhile. */
        Optional<Source> moved() {
            return visited.moved()
                    .map(to -> assigned.source(task.key()).orElse(source).movedTo(to.address()));
        }
    }

    record OfPage(
            FetchTask task,
            PartitionState assigned,
            String host,
            Instant at,
            Duration gap,
            PendingPage pending,
            PageVisitResult visited)
            implements FetchResult {

        @Override
        public Optional<Duration> hold() {
            return visited.hold();
        }
    }
}
