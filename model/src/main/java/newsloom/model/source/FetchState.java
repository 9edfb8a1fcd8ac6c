package newsloom.model.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the worker remembers of a source between two fetches; written in the same transaction as the articles that the
 * fetch yielded.
 *
 * @param etag as the server wrote it
 * @param lastModified as the server wrote it
 * @param body a hash of the body that it answered with last
 * @param seen the entries that are written or wait for their page, packed
 * @param interval how long to wait between two fetches, when nothing else is said
 * @param next when to ask again
 * @param asked when it was asked last
 * @param news when it last had something new
 * @param pause for how long it had nothing new of late, at the most, while it could be read
 * @param failures how many fetches have failed in a row
 * @param since since when they fail
 * @param outcome what came of the last fetch
 * @param reason why it failed, or what is odd, as a sentence
 * @param title how the source calls itself
 * @param entries how many entries it had when it was last read
 * @param articles how many articles and revisions it has yielded
 */
public record FetchState(
        Optional<String> etag,
        Optional<String> lastModified,
        Optional<String> body,
        String seen,
        Duration interval,
        Instant next,
        Optional<Instant> asked,
        Optional<Instant> news,
        Optional<Duration> pause,
        int failures,
        Optional<Instant> since,
        FetchOutcome outcome,
        Optional<String> reason,
        Optional<String> title,
        int entries,
        long articles) {

    /** Of a source that was never asked. */
    public static FetchState untouched(Duration interval, Instant next) {
        return new FetchState(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                interval,
                next,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                FetchOutcome.NEVER,
                Optional.empty(),
                Optional.empty(),
                0,
                0);
    }

    /** Whether its server said that it is gone for good, after people last said something about it. */
    public boolean isGone(Source source) {
        return outcome == FetchOutcome.GONE
                && asked.filter(when -> when.isBefore(source.changed())).isEmpty();
    }
}
