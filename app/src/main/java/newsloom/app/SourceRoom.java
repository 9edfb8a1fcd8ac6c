package newsloom.app;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import newsloom.app.broker.SourceLog;
import newsloom.app.cli.SourceList;
import newsloom.app.settings.Settings;
import newsloom.ingest.source.Discovery;
import newsloom.ingest.source.SourceVisitor;
import newsloom.model.Source;
import newsloom.model.SourceRecord;

/** The list of sources: in Kafka, from where the workers have it. */
final class SourceRoom implements SourceList {
    private final Settings settings;
    private final InstantSource clock = Clock.systemUTC();

    SourceRoom(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Listed> all() {
        Map<String, SourceRecord> all = withLog(SourceLog::all);
        return all.values().stream()
                .flatMap(record -> record.source().stream())
                .map(source -> new Listed(
                        source,
                        Optional.ofNullable(all.get(source.key().ofState())).flatMap(SourceRecord::state)))
                .toList();
    }

    @Override
    public void put(List<Source> sources) {
        Map<String, Optional<SourceRecord>> records = new LinkedHashMap<>();
        sources.forEach(source -> records.put(source.key().ofSource(), Optional.of(SourceRecord.of(source))));
        write(records);
    }

    @Override
    public void remove(List<Source> sources) {
        Map<String, Optional<SourceRecord>> records = new LinkedHashMap<>();
        sources.forEach(source -> {
            records.put(source.key().ofSource(), Optional.empty());
            records.put(source.key().ofState(), Optional.empty());
        });
        write(records);
    }

    @Override
    public Discovery discover(URI address, Map<String, String> headers) {
        try (WebRoom web = new WebRoom(settings)) {
            return web.discoverer().discover(address, headers);
        }
    }

    @Override
    public List<Checked> check(List<Listed> sources) {
        try (WebRoom web = new WebRoom(settings)) {
            SourceVisitor visitor = web.sources();
            return sources.stream()
                    .map(listed -> check(visitor, listed, clock.instant()))
                    .toList();
        }
    }

    private static Checked check(SourceVisitor visitor, Listed listed, Instant now) {
        return new Checked(
                listed,
                visitor.visit(
                        listed.source(), listed.state().orElseGet(() -> visitor.start(listed.source(), now)), now));
    }

    private void write(Map<String, Optional<SourceRecord>> records) {
        withLog(log -> {
            log.write(records);
            return records;
        });
    }

    private <T> T withLog(Function<SourceLog, T> action) {
        return App.sayingWhy(() -> {
            try (Kafka kafka = Kafka.connect(settings)) {
                return action.apply(new SourceLog(kafka.client(), kafka.topics().sources()));
            }
        });
    }
}
