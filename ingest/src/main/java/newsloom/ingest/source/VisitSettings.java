package newsloom.ingest.source;

import java.time.Duration;

/**
 * How sources are read.
 *
 * @param entries at most so many of an answer, the latest first where dates say so. Default 20,000
 * @param lookBack a page that a sitemap dates before this is not news when the sitemap is read first. Default 3 days
 * @param skew how far a date may lie in the future, since clocks differ; later ones are held back. Default 10 minutes
 * @param attempts how often a page is tried that does not come, before the entry's own text has to do. Default 4
 * @param retry how long to wait before the second attempt; doubled each time. Default 2 minutes
 * @param askAnew one fetch in so many is made without validators, for servers that say "not modified" and are wrong.
 *     Default 12
 */
public record VisitSettings(int entries, Duration lookBack, Duration skew, int attempts, Duration retry, int askAnew) {

    public static VisitSettings defaults() {
        return new VisitSettings(20_000, Duration.ofDays(3), Duration.ofMinutes(10), 4, Duration.ofMinutes(2), 12);
    }

    public VisitSettings withRetry(Duration wait) {
        return new VisitSettings(entries, lookBack, skew, attempts, wait, askAnew);
    }
}
