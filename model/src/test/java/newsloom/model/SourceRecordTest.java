package newsloom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.model.json.Codec;
import newsloom.model.json.Decoded;
import newsloom.model.source.FetchState;
import newsloom.model.source.Source;
import newsloom.model.source.SourceKind;
import newsloom.model.source.SourceRecord;
import newsloom.model.topic.Topics;
import org.junit.jupiter.api.Test;

class SourceRecordTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final Codec<SourceRecord> codec =
            Topics.withPrefix("test.").sources().values();

    @Test
    void everyKindComesBackAsItWasWritten() {
        List<SourceRecord> records = List.of(
                SourceRecord.of(Source.at(URI.create("https://example.org/rss"), SourceKind.FEED, NOW)),
                SourceRecord.of(FetchState.untouched(Duration.ofMinutes(10), NOW)),
                SourceRecord.of(PendingPageTest.page()),
                SourceRecord.hold(NOW));

        assertThat(records)
                .allSatisfy(
                        record -> assertThat(codec.read(codec.write(record))).isEqualTo(new Decoded.Value<>(record)));
    }

    @Test
    void itHoldsOneThingAndNoMore() {
        String sentence = "A record of the topic of sources must hold a source, a state, a page or a time.";

        assertThatThrownBy(
                        () -> new SourceRecord(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))
                .hasMessage(sentence);
        assertThatThrownBy(() -> new SourceRecord(
                        Optional.empty(),
                        Optional.of(FetchState.untouched(Duration.ofMinutes(10), NOW)),
                        Optional.empty(),
                        Optional.of(NOW)))
                .hasMessage(sentence);
    }
}
