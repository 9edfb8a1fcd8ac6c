package newsloom.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsloom.model.Article;
import org.junit.jupiter.api.Test;

class ReplayPaceTest {
    private static final Instant EVENT = Instant.parse("2023-05-26T00:00:00Z");

    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Replay.NOW;

    @Test
    void anHourTakesAMinuteAtSixtyTimesTheSpeed() throws InterruptedException {
        replay(60, Optional.of(EVENT), Optional.of(EVENT.plus(Duration.ofHours(1))));

        assertThat(waits).containsExactly(Duration.ofMinutes(1));
    }

    @Test
    void undatedArticlesAndEarlierOnesGoAtOnce() throws InterruptedException {
        replay(
                1,
                Optional.empty(),
                Optional.of(EVENT),
                Optional.of(EVENT.minusSeconds(9)),
                Optional.empty(),
                Optional.of(EVENT.plusSeconds(2)),
                Optional.of(EVENT.plusSeconds(1)),
                Optional.of(EVENT.plusSeconds(2)));

        assertThat(waits).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void timeSpentOnTheWorkIsNotWaitedForAgain() throws InterruptedException {
        ReplayPace pace = pace(1);
        pace.await(article(Optional.of(EVENT)));
        now = now.plusSeconds(7);
        pace.await(article(Optional.of(EVENT.plusSeconds(10))));
        now = now.plusSeconds(60);
        pace.await(article(Optional.of(EVENT.plusSeconds(20))));

        assertThat(waits).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void evenTheStrangestSpeedIsFollowed() throws InterruptedException {
        replay(Double.MIN_VALUE, Optional.of(EVENT), Optional.of(EVENT.plusSeconds(1)));
        assertThat(waits).containsExactly(Duration.ofDays(36_500));

        assertThatThrownBy(() -> pace(0)).hasMessage("The speed of a replay must be above 0.");
        assertThatThrownBy(() -> pace(Double.NaN)).hasMessage("The speed of a replay must be above 0.");
    }

    @SafeVarargs
    private void replay(double speed, Optional<Instant>... times) throws InterruptedException {
        ReplayPace pace = pace(speed);
        for (Optional<Instant> time : times) {
            pace.await(article(time));
        }
    }

    private ReplayPace pace(double speed) {
        return new ReplayPace(speed, () -> now, wait -> {
            waits.add(wait);
            now = now.plus(wait);
        });
    }

    private static Article article(Optional<Instant> time) {
        return new Article("a", Optional.empty(), Optional.empty(), Optional.empty(), "Text.", time, Locale.ROOT);
    }
}
