package newsloom.bench.kill;

import java.time.Duration;

/**
 * A kill that was done, and how long until the victim's work went on.
 *
 * @param work what the victim had done by then, as {@link Sample#work} counts
 * @param at in nanoseconds
 */
record Recovery(SiteProcess victim, long work, long at) {

    boolean isDone(Sample sample) {
        return sample.work(victim) > work || sample.isThrough();
    }

    Duration lasted() {
        return Duration.ofNanos(System.nanoTime() - at);
    }
}
