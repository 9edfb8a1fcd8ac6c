package newsloom.app.role;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.kafka.topic.SourceLog;
import newsloom.model.source.SourceRecord;
import newsloom.watch.source.KnownSource;
import newsloom.watch.source.SourceStates;

/** How the sources do, as the workers write it to Kafka. */
record LoggedSources(SourceLog log) implements SourceStates {

    @Override
    public List<KnownSource> all() {
        Map<String, SourceRecord> all = log.all();
        return all.values().stream()
                .flatMap(record -> record.source().stream())
                .flatMap(source -> Optional.ofNullable(all.get(source.key().ofState()))
                        .flatMap(SourceRecord::state)
                        .map(state -> new KnownSource(source, state))
                        .stream())
                .toList();
    }
}
