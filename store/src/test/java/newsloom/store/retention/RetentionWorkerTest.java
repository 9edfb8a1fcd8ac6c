package newsloom.store.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import newsloom.store.StoreRetention;
import newsloom.store.StoreUnavailableException;
import org.junit.jupiter.api.Test;

class RetentionWorkerTest {
    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger old = new AtomicInteger();
    private final AtomicInteger outages = new AtomicInteger();
    private final StoreRetention store = new StoreRetention() {
        @Override
        public int dropTexts(Instant before, Instant now, int most) {
            if (outages.getAndDecrement() > 0) {
                throw new StoreUnavailableException("It is away.", new IllegalStateException());
            }
            asked.add("texts before " + before);
            int dropped = Math.min(old.get(), most);
            old.addAndGet(-dropped);
            return dropped;
        }

        @Override
        public int dropStories(Instant before, Instant now, int most) {
            asked.add("stories before " + before);
            return 0;
        }

        @Override
        public int dropAlerts(Instant before, int most) {
            asked.add("alerts before " + before);
            return 1;
        }
    };

    @Test
    void whatIsGoneForItsAgeIsSaidByItsSettings() {
        Instant now = Instant.parse("2026-11-30T12:00:00.123Z");
        Optional<Duration> month = Optional.of(Duration.ofDays(30));
        assertThat(RetentionSettings.forEver().gone(now)).isEmpty();
        assertThat(new RetentionSettings(month, month, month).gone(now))
                .contains("Deleted for their age, and not found as of then either: texts last written before"
                        + " 2026-10-31T12:00:00Z (store.keep.text), stories of which nothing was told since"
                        + " 2026-10-31T12:00:00Z (store.keep.stories).");
    }

    @Test
    void nothingIsDeletedUnlessSomebodySaysForHowLongItIsKept() {
        assertThat(worker(RetentionSettings.forEver()).drop()).isZero();
        assertThat(asked).isEmpty();
    }

    @Test
    void eachKindIsKeptForItsOwnTime() {
        old.set(3);
        RetentionSettings settings = new RetentionSettings(
                Optional.of(Duration.ofDays(10)), Optional.of(Duration.ofDays(20)), Optional.of(Duration.ofDays(5)));
        assertThat(worker(settings).drop()).isEqualTo(4);
        assertThat(asked)
                .containsExactly(
                        "texts before 2026-11-20T00:00:00Z",
                        "stories before 2026-11-10T00:00:00Z",
                        "alerts before 2026-11-25T00:00:00Z");
    }

    @Test
    void allThatIsOldGoesInBitsAlsoAfterAnOutage() {
        old.set(1_000);
        outages.set(1);
        RetentionWorker worker =
                worker(new RetentionSettings(Optional.of(Duration.ofDays(10)), Optional.empty(), Optional.empty()));
        new Thread(worker).start();
        await().until(() -> old.get() == 0);
        worker.close();
        assertThat(asked).hasSizeGreaterThanOrEqualTo(5);
        assertThat(worker.failure()).isEmpty();
    }

    private RetentionWorker worker(RetentionSettings settings) {
        return new RetentionWorker(store, settings, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
