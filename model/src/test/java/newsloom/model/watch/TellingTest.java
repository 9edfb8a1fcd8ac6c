package newsloom.model.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void whatIsToldAtOnceIsDueNow() {
        assertThat(Telling.to("desk").due(NOON, 0)).isEqualTo(Due.atOnce(NOON));
    }

    @Test
    void whatIsMoreThanAnHourMayHaveIsDueTogetherAtItsEnd() {
        Telling telling = new Telling(List.of("desk"), Digest.AT_ONCE, Optional.empty(), 2);
        assertThat(telling.due(NOON.plusSeconds(60), 1).fold()).isEmpty();
        Due folded = telling.due(NOON.plusSeconds(60), 2);
        assertThat(folded).isEqualTo(new Due(NOON.plusSeconds(3600), Optional.of(Fold.CAPPED)));
    }

    @Test
    void aDigestThatFallsIntoQuietHoursIsDueAtTheirEnd() {
        QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneId.of("UTC"));
        Telling telling = new Telling(List.of("desk"), Digest.every(Duration.ofHours(1)), Optional.of(night), 30);
        assertThat(telling.due(Instant.parse("2026-11-01T21:30:00Z"), 0))
                .isEqualTo(new Due(Instant.parse("2026-11-02T07:00:00Z"), Optional.of(Fold.QUIET)));
        assertThat(telling.due(Instant.parse("2026-11-01T20:30:00Z"), 0))
                .isEqualTo(new Due(Instant.parse("2026-11-01T21:00:00Z"), Optional.of(Fold.DIGEST)));
    }

    @ParameterizedTest
    @CsvSource({
        "PT5M, 2026-11-01T12:00:00Z, 2026-11-01T12:00:00Z",
        "PT5M, 2026-11-01T12:00:00.000000001Z, 2026-11-01T12:05:00Z",
        "PT30M, 2026-11-01T12:29:59.999Z, 2026-11-01T12:30:00Z",
        "PT1H, 2026-12-31T23:00:01Z, 2027-01-01T00:00:00Z",
    })
    void aDigestGoesOutAtTheNextEndOfItsTime(Duration every, Instant now, Instant next) {
        assertThat(Digest.every(every).next(now)).isEqualTo(next);
    }

    /** Both changes of summer time in three zones, of which one changes by half an hour; a leap day; a day that is left out. */
    @ParameterizedTest
    @CsvSource({
        // before and behind its time of an ordinary day
        "08:00, Europe/Berlin, 2026-11-01T06:59:59Z, 2026-11-01T07:00:00Z",
        "08:00, Europe/Berlin, 2026-11-01T07:00:00Z, 2026-11-01T07:00:00Z",
        "08:00, Europe/Berlin, 2026-11-01T07:00:01Z, 2026-11-02T07:00:00Z",
        // 29 March 2026: 02:30 is left out, and is an hour later
        "02:30, Europe/Berlin, 2026-03-28T23:00:00Z, 2026-03-29T01:30:00Z",
        "02:30, Europe/Berlin, 2026-03-29T01:30:01Z, 2026-03-30T00:30:00Z",
        // 25 October 2026: 02:30 comes twice, and counts the first time
        "02:30, Europe/Berlin, 2026-10-24T23:00:00Z, 2026-10-25T00:30:00Z",
        "02:30, Europe/Berlin, 2026-10-25T00:30:01Z, 2026-10-26T01:30:00Z",
        "08:00, America/New_York, 2026-03-08T11:00:00Z, 2026-03-08T12:00:00Z",
        "08:00, America/New_York, 2026-11-01T12:30:00Z, 2026-11-01T13:00:00Z",
        "01:45, Australia/Lord_Howe, 2026-04-04T14:00:00Z, 2026-04-04T14:45:00Z",
        "02:15, Australia/Lord_Howe, 2026-10-03T15:00:00Z, 2026-10-03T15:45:00Z",
        "08:00, UTC, 2028-02-28T09:00:00Z, 2028-02-29T08:00:00Z",
        "08:00, UTC, 2028-02-29T09:00:00Z, 2028-03-01T08:00:00Z",
    })
    void aDailyDigestGoesOutOnceEachDayOfItsZone(LocalTime at, ZoneId zone, Instant now, Instant next) {
        assertThat(Digest.daily(at, zone).next(now)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, Europe/Berlin, 2026-11-01T20:59:59Z, 2026-11-01T20:59:59Z",
        "22:00, 07:00, Europe/Berlin, 2026-11-01T21:00:00Z, 2026-11-02T06:00:00Z",
        "22:00, 07:00, Europe/Berlin, 2026-11-02T05:59:59Z, 2026-11-02T06:00:00Z",
        "22:00, 07:00, Europe/Berlin, 2026-11-02T06:00:00Z, 2026-11-02T06:00:00Z",
        "12:00, 13:00, UTC, 2026-11-01T12:30:00Z, 2026-11-01T13:00:00Z",
        "12:00, 13:00, UTC, 2026-11-01T13:00:00Z, 2026-11-01T13:00:00Z",
        // the night in which an hour is left out, and that in which one comes twice
        "22:00, 07:00, Europe/Berlin, 2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
        "22:00, 07:00, Europe/Berlin, 2026-10-24T22:00:00Z, 2026-10-25T06:00:00Z",
        // they end in the hour that comes twice: quiet until its second end
        "22:00, 02:30, Europe/Berlin, 2026-10-25T01:10:00Z, 2026-10-25T01:30:00Z",
        "22:00, 02:30, Europe/Berlin, 2026-10-25T00:10:00Z, 2026-10-25T00:30:00Z",
        // they end in the hour that is left out
        "22:00, 02:30, Europe/Berlin, 2026-03-29T00:30:00Z, 2026-03-29T01:30:00Z",
    })
    void quietHoursEndWhereTheyAreWritten(LocalTime from, LocalTime to, ZoneId zone, Instant now, Instant end) {
        assertThat(new QuietHours(from, to, zone).end(now)).isEqualTo(end);
    }

    @Test
    void whatCouldNotBeIsRefusedWithASentence() {
        assertThatThrownBy(() -> Digest.every(Duration.ofMinutes(4))).hasMessageContaining("every 5 minutes");
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON, ZoneId.of("UTC")))
                .hasMessageContaining("another time");
        assertThatThrownBy(() -> new Telling(List.of(), Digest.AT_ONCE, Optional.empty(), 0))
                .hasMessageContaining("at least one thing");
    }
}
