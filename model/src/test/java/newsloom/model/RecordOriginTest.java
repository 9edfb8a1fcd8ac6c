package newsloom.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import newsloom.model.quarantine.RecordOrigin;
import org.junit.jupiter.api.Test;

class RecordOriginTest {

    @Test
    void bytesComeBackAsTheyWere() {
        byte[] bytes = {0, -1, 13, 10, 127};
        RecordOrigin origin = origin(Optional.of("k"), Optional.of(bytes));

        assertThat(origin.bytes()).isEqualTo(bytes);
        assertThat(origin.length()).isEqualTo(5);
        assertThat(origin.whole()).isTrue();
        assertThat(origin.place()).isEqualTo("t/3/17");
        assertThat(origin.retryOf().orElseThrow()).hasSize(40);
    }

    @Test
    void ofWhatIsTooLongTheBeginningIsKeptAndItIsNotWhole() {
        RecordOrigin longValue = origin(Optional.of("k"), Optional.of(new byte[600_000]));
        RecordOrigin longKey = origin(Optional.of("k".repeat(1_001)), Optional.of(new byte[1]));

        assertThat(longValue.bytes()).hasSize(512 * 1024);
        assertThat(longValue.length()).isEqualTo(600_000);
        assertThat(longValue.whole()).isFalse();
        assertThat(longKey.key().orElseThrow()).hasSize(1_000);
        assertThat(longKey.whole()).isFalse();
    }

    @Test
    void withoutAValueThereAreNoBytes() {
        RecordOrigin origin = origin(Optional.empty(), Optional.empty());

        assertThat(origin.bytes()).isEmpty();
        assertThat(origin.value()).isEmpty();
        assertThat(origin.whole()).isTrue();
    }

    private static RecordOrigin origin(Optional<String> key, Optional<byte[]> value) {
        return RecordOrigin.of("t", 3, 17, Instant.EPOCH, key, value, Optional.of("r".repeat(50)));
    }
}
