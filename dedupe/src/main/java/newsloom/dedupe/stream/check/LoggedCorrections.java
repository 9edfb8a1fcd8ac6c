package newsloom.dedupe.stream.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.dedupe.stream.DedupeSettings;
import newsloom.dedupe.stream.LogEntry;
import newsloom.kafka.topic.TopicReader;
import newsloom.model.Correction;
import newsloom.model.json.Decoded;
import newsloom.model.topic.Topics;

/** The corrections in the logs of articles: these hold them, too, where their own topic has lost some. */
public final class LoggedCorrections {
    private final TopicReader reader;
    private final Topics topics;
    private final String log;

    public LoggedCorrections(Map<String, Object> client, Topics topics, DedupeSettings settings) {
        this.reader = TopicReader.ofWritten(client, "the engine's log");
        this.topics = topics;
        this.log = settings.log();
    }

    public List<Correction> all() {
        Map<String, Correction> byId = new LinkedHashMap<>();
        reader.read(log, record -> correction(record.value()).ifPresent(each -> byId.putIfAbsent(each.id(), each)));
        return List.copyOf(byId.values());
    }

    private Optional<Correction> correction(byte[] entry) {
        return LogEntry.correction(entry)
                .flatMap(bytes -> topics.corrections().values().read(bytes) instanceof Decoded.Value<Correction> read
                        ? Optional.of(read.value())
                        : Optional.empty());
    }
}
