package newsloom.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HostSchedulerTest {
    private static final Instant START = Instant.parse("2026-11-25T12:00:00Z");
    private static final Duration GAP = Duration.ofSeconds(5);

    private final HostScheduler<String> scheduler = new HostScheduler<>();

    @Test
    void aHostIsBusyFromTakingToDone() {
        scheduler.put("h", "page", START, false);
        assertThat(scheduler.isBusy("h")).isFalse();
        assertThat(scheduler.isBusy("unknown")).isFalse();

        scheduler.take(START);
        assertThat(scheduler.isBusy("h")).isTrue();

        scheduler.done("h", START, GAP);
        assertThat(scheduler.isBusy("h")).isFalse();
    }

    @Test
    void ofAHostThatIsRemovedNothingIsTakenAndItsGapStays() {
        scheduler.put("h", "page", START, false);
        scheduler.put("h", "feed", START, true);
        scheduler.put("other", "feed", START.plusSeconds(60), true);
        scheduler.take(START);
        scheduler.removeAll("h");
        scheduler.done("h", START, GAP);

        assertThat(scheduler.size()).isEqualTo(1);
        assertThat(scheduler.next()).contains(START.plusSeconds(60));
        assertThat(scheduler.take(START.plusSeconds(59))).isEmpty();

        scheduler.put("h", "new", START, false);
        assertThat(scheduler.next()).contains(START.plus(GAP));
    }

    @Test
    void sweepingForgetsNoHostThatHasATaskIsBusyOrKeepsItsGap() {
        scheduler.put("waiting", "page", START.plusSeconds(60), false);
        scheduler.put("busy", "page", START, false);
        scheduler.take(START);
        scheduler.hold("held", START.plusSeconds(60));

        scheduler.sweep(START.plusSeconds(30));

        assertThat(scheduler.size()).isEqualTo(1);
        assertThat(scheduler.isBusy("busy")).isTrue();
        scheduler.put("held", "page", START, false);
        assertThat(scheduler.take(START.plusSeconds(59))).isEmpty();
    }

    @Test
    void sweepingForgetsWhatIsIdle() {
        scheduler.hold("held", START);
        scheduler.sweep(START.plusSeconds(1));

        scheduler.put("held", "page", START.minusSeconds(9), false);
        assertThat(scheduler.next()).contains(START.minusSeconds(9));
    }

    @Test
    void whatIsDueAtOneTimeIsTakenInTheOrderInWhichItCame() {
        for (String task : new String[] {"c", "a", "b"}) {
            scheduler.put("h", task, START, false);
        }
        assertThat(scheduler.take(START)).contains(new HostScheduler.Turn<>("h", "c"));
        scheduler.done("h", START, Duration.ZERO);
        assertThat(scheduler.take(START)).contains(new HostScheduler.Turn<>("h", "a"));
    }
}
