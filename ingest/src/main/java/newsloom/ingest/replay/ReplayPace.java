package newsloom.ingest.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import newsloom.model.Article;

/**
 * Holds a replay back to the pace of the events, or N times faster.
 *
 * <p>The first dated article sets the start. An undated one, and one no later than the latest so far, goes at once.
 */
public final class ReplayPace {
    private static final double LONGEST_SECONDS = Duration.ofDays(36_500).toSeconds();

    private final double speed;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private Optional<Start> start = Optional.empty();
    private Instant latest = Instant.MIN;

    /** @param speed how many times faster than it happened; above 0 */
    public ReplayPace(double speed, InstantSource clock, Sleeper sleeper) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("The speed of a replay must be above 0.");
        }
        this.speed = speed;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** Returns when it is the article's turn. */
    public void await(Article article) throws InterruptedException {
        if (article.publishedAt().isPresent()) {
            await(article.publishedAt().get());
        }
    }

    private void await(Instant event) throws InterruptedException {
        if (!event.isAfter(latest)) {
            return;
        }
        latest = event;
        Start begun = start.orElseGet(() -> new Start(event, clock.instant()));
        start = Optional.of(begun);
        Duration left = Duration.between(clock.instant(), begun.turn(event, speed));
        if (!left.isNegative() && !left.isZero()) {
            sleeper.sleep(left);
        }
    }

    /** An event, and the moment it was replayed. */
    private record Start(Instant event, Instant replayed) {

        Instant turn(Instant later, double speed) {
            double seconds = Duration.between(event, later).toMillis() / 1000.0 / speed;
            return replayed.plusMillis((long) (Math.min(seconds, LONGEST_SECONDS) * 1000));
        }
    }
}
