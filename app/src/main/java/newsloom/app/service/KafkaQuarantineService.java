package newsloom.app.service;

import java.util.List;
import java.util.Optional;
import newsloom.app.role.KafkaConnection;
import newsloom.app.settings.Settings;
import newsloom.kafka.quarantine.QuarantineReader;
import newsloom.kafka.quarantine.Retrier;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.quarantine.RecordOrigin;

/** Reads the topic of quarantine, and writes its entries back to where they came from. */
public final class KafkaQuarantineService implements QuarantineService {
    /** Enough to see that an id which was only begun is not the only one; all ids are of one length. */
    private static final int MOST_ALIKE = 3;

    private final KafkaConnection kafka;
    private final QuarantineReader reader;
    private final Retrier retrier;

    public KafkaQuarantineService(Settings settings) {
        this.kafka = KafkaConnection.connect(settings);
        this.reader = new QuarantineReader(kafka.client(), kafka.topics().quarantine());
        this.retrier = new Retrier(kafka.client());
    }

    @Override
    public List<Quarantined> entries(QuarantineQuery query) {
        return reader.newest(query::wants, query.limit());
    }

    @Override
    public Optional<Quarantined> entry(String id) {
        List<Quarantined> found = reader.newest(entry -> entry.id().startsWith(id), MOST_ALIKE);
        return IdBeginning.whole(id, found.stream().map(Quarantined::id).toList(), "entry")
                .flatMap(whole ->
                        found.stream().filter(entry -> entry.id().equals(whole)).findFirst());
    }

    @Override
    public Retried retry(String id) {
        return entry(id).map(this::retry).orElseGet(Retried.Unknown::new);
    }

    @Override
    public void close() {
        kafka.close();
    }

    private Retried retry(Quarantined entry) {
        return entry.record()
                .map(original -> overtaken(original).orElseGet(() -> retry(entry.id(), original)))
                .orElseGet(() -> new Retried.Impossible("It never was in Kafka: it was refused at " + entry.origin()
                        + ". Mend it there, and read that again with newsloom ingest."));
    }

    /** Stories are compacted: of each the last record counts. */
    private Optional<Retried> overtaken(RecordOrigin original) {
        return Optional.of(original)
                .filter(story -> story.topic().endsWith("stories"))
                .flatMap(retrier::newer)
                .map(place -> new Retried.Impossible("A later version of that story is at " + place
                        + " already; an old one behind it would hide it."));
    }

    private Retried retry(String id, RecordOrigin original) {
        return retrier.retry(id, original)
                .<Retried>map(Retried.Written::new)
                .orElseGet(() -> new Retried.Impossible("Only the first " + original.bytes().length + " of its "
                        + original.length() + " bytes were kept, and " + original.place()
                        + " no longer holds it: it cannot be written back."));
    }
}
