package newsloom.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import newsloom.ingest.read.DetectorSettings;
import newsloom.ingest.replay.file.ReplaySettings;
import org.junit.jupiter.api.Test;

class IngestSettingsTest {
    @Test
    void everyArticleThatIsReadCanBeWritten() {
        IngestSettings defaults = IngestSettings.defaults();
        assertThat(defaults.replay().longestLine()).isLessThan(defaults.writer().largestRequest());

        ReplaySettings longer = new ReplaySettings(7 << 20, 1, 1);
        assertThatThrownBy(() -> new IngestSettings(longer, DetectorSettings.defaults(), defaults.writer()))
                .hasMessageContaining("The largest request to Kafka must be at least 4 times the longest line");
    }
}
