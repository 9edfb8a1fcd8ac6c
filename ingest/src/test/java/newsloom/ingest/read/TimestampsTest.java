package newsloom.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
    @ParameterizedTest
    @CsvSource({
        "2023-05-26, 2023-05-26T00:00:00Z",
        "2023-05-26T10:30, 2023-05-26T10:30:00Z",
        "2023-05-26 10:30:15, 2023-05-26T10:30:15Z",
        "2023-05-26T10:30:15Z, 2023-05-26T10:30:15Z",
        "2023-05-26t10:30:15z, 2023-05-26T10:30:15Z",
        "2023-05-26T10:30:15.123456789Z, 2023-05-26T10:30:15.123456789Z",
        "'2023-05-26T10:30:15,5+02:00', 2023-05-26T08:30:15.5Z",
        "2023-05-26 10:30:15 +0200, 2023-05-26T08:30:15Z",
        "2023-05-26T10:30:15-04, 2023-05-26T14:30:15Z",
        "2023-05-26 10:30 UTC, 2023-05-26T10:30:00Z",
        "2023-05-26 10:30:00 GMT, 2023-05-26T10:30:00Z",
        "2023-05-26T10:30:15+02:00[Europe/Berlin], 2023-05-26T08:30:15Z",
    })
    void timesAreReadHoweverTheyAreWritten(String written, Instant meant) {
        assertThat(Timestamps.ofText(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "yesterday",
                "2023",
                "2023-02-31",
                "2023-13-01",
                "2023-05-26T25:00",
                "20230526",
                "0001-01-01T00:00:00",
                "9999-12-31",
                "+999999999-12-31",
                "2023-05-26T10:30:15+99:00"
            })
    void whatIsNoTimeStaysUnknown(String written) {
        assertThat(Timestamps.ofText(written)).isEmpty();
    }

    @Test
    void numbersAreSecondsOrMilliseconds() {
        assertThat(Timestamps.ofNumber(1_685_097_000L)).contains(Instant.parse("2023-05-26T10:30:00Z"));
        assertThat(Timestamps.ofNumber(1_685_097_000_500L)).contains(Instant.parse("2023-05-26T10:30:00.5Z"));
        assertThat(Timestamps.ofNumber(20230526)).isEmpty();
        assertThat(Timestamps.ofNumber(0)).isEmpty();
        assertThat(Timestamps.ofNumber(Long.MIN_VALUE)).isEmpty();
    }
}
