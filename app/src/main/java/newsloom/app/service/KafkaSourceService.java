package newsloom.app.service;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.app.role.KafkaConnection;
import newsloom.app.role.WebClients;
import newsloom.app.settings.Settings;
import newsloom.ingest.source.Discovery;
import newsloom.ingest.source.NextVisit;
import newsloom.ingest.source.SourceVisitor;
import newsloom.kafka.topic.SourceLog;
import newsloom.model.source.FetchState;
import newsloom.model.source.Source;
import newsloom.model.source.SourceRecord;

/** The list of sources in Kafka, from where the workers have it. */
public final class KafkaSourceService implements SourceService {
    private final Settings settings;
    private final KafkaConnection kafka;
    private final SourceLog log;
    private final NextVisit next;
    private final InstantSource clock = Clock.systemUTC();

    public KafkaSourceService(Settings settings) {
        this.settings = settings;
        this.kafka = KafkaConnection.connect(settings);
        this.next = new NextVisit(settings.web().schedule());
        this.log = new SourceLog(kafka.client(), kafka.topics().sources());
    }

    @Override
    public List<Listed> all() {
        Map<String, SourceRecord> all = log.all();
        return all.values().stream()
                .flatMap(record -> record.source().stream())
                .map(source -> listed(
                        source,
                        Optional.ofNullable(all.get(source.key().ofState())).flatMap(SourceRecord::state)))
                .toList();
    }

    @Override
    public void put(List<Source> sources) {
        Map<String, Optional<SourceRecord>> records = new LinkedHashMap<>();
        sources.forEach(source -> records.put(source.key().ofSource(), Optional.of(SourceRecord.of(source))));
        log.write(records);
    }

    @Override
    public void remove(List<Source> sources) {
        Map<String, Optional<SourceRecord>> records = new LinkedHashMap<>();
        sources.forEach(source -> {
            records.put(source.key().ofSource(), Optional.empty());
            records.put(source.key().ofState(), Optional.empty());
        });
        log.write(records);
    }

    @Override
    public Discovery discover(URI address, Map<String, String> headers) {
        try (WebClients web = new WebClients(settings)) {
            return web.discoverer().discover(address, headers);
        }
    }

    @Override
    public List<Checked> check(List<Listed> sources) {
        try (WebClients web = new WebClients(settings)) {
            SourceVisitor visitor = web.sources();
            return sources.stream()
                    .map(listed -> check(visitor, listed, clock.instant()))
                    .toList();
        }
    }

    @Override
    public void close() {
        kafka.close();
    }

    private Listed listed(Source source, Optional<FetchState> state) {
        return new Listed(source, state, state.flatMap(known -> next.of(source, known, clock.instant())));
    }

    private static Checked check(SourceVisitor visitor, Listed listed, Instant now) {
        return new Checked(
                listed,
                visitor.visit(
                        listed.source(), listed.state().orElseGet(() -> visitor.start(listed.source(), now)), now));
    }
}
