package newsloom.dedupe.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import newsloom.kafka.quarantine.RecordQuarantiner;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.Generation;
import newsloom.model.json.Codec;
import newsloom.model.json.Decoded;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.story.StoryRecord;
import newsloom.model.story.StoryUpdate;
import newsloom.model.topic.Topic;
import newsloom.model.topic.Topics;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One partition's step from articles and corrections to story changes. What changed something is logged; the log is the truth, and the
 * engine in the {@link EngineStore} is derived from it.
 */
final class ClusteringProcessor extends ContextualProcessor<String, byte[], RoutedKey, byte[]> {
    private static final Logger logger = LoggerFactory.getLogger(ClusteringProcessor.class);

    private final Codec<Article> articles;
    private final Topic<Correction> corrections;
    private final Codec<StoryRecord> stories;
    private final Generation generation;
    private final QuarantineForwarder refuser;
    private final DedupeMeters meters;
    private final InstantSource clock;
    private Optional<Failure> failure = Optional.empty();

    ClusteringProcessor(Topics topics, Generation generation, DedupeMeters meters, InstantSource clock) {
        this.articles = topics.articles().values();
        this.corrections = topics.corrections();
        this.stories = topics.stories().values();
        this.refuser = new QuarantineForwarder(topics.quarantine().values(), meters, clock);
        this.generation = generation;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<RoutedKey, byte[]> context) {
        super.init(context);
        if (engine().isRegrouped()) {
            throw new RegroupedException(context.taskId().toString());
        }
        meters.started(partition(), engine().activity());
    }

    @Override
    public void process(Record<String, byte[]> record) {
        engine().requireWhole();
        byte[] bytes = Optional.ofNullable(record.value()).orElseGet(() -> new byte[0]);
        RecordLimits.broken(bytes)
                .ifPresentOrElse(
                        reason -> refuse(record, QuarantineReason.TOO_LARGE, reason, Optional.empty()),
                        () -> read(bytes, record));
    }

    @Override
    public void close() {
        meters.stopped(partition());
    }

    private void read(byte[] bytes, Record<String, byte[]> from) {
        if (isCorrection()) {
            read(corrections.values().read(bytes), from, correction -> take(from, () -> apply(correction, bytes)));
        } else {
            read(articles.read(bytes), from, article -> cluster(article, bytes, from));
        }
    }

    private boolean isCorrection() {
        return context()
                .recordMetadata()
                .filter(from -> from.topic().equals(corrections.name()))
                .isPresent();
    }

    private <T> void read(Decoded<T> decoded, Record<String, byte[]> from, Consumer<T> taking) {
        if (decoded instanceof Decoded.Value<T> read) {
            taking.accept(read.value());
        } else if (decoded instanceof Decoded.Broken<T> broken) {
            refuse(from, broken.kind(), broken.reason(), Optional.empty());
        }
    }

    private void cluster(Article article, byte[] bytes, Record<String, byte[]> from) {
        if (isOfThisGeneration(article, from)) {
            RecordLimits.broken(article)
                    .ifPresentOrElse(
                            reason -> refuse(from, QuarantineReason.TOO_LARGE, reason, Optional.empty()),
                            () -> take(from, () -> add(article, bytes)));
        }
    }

    private boolean isOfThisGeneration(Article article, Record<String, byte[]> from) {
        return context()
                .recordMetadata()
                .map(place -> generation.takes(
                        article, Instant.ofEpochMilli(from.timestamp()), place.partition(), place.offset()))
                .orElse(true);
    }

    private void take(Record<String, byte[]> from, Supplier<StoryUpdate> taking) {
        Optional<Failure> known = failure.filter(earlier -> earlier.origin().equals(origin()));
        if (known.isPresent()) {
            failure = Optional.empty();
            refuse(
                    from,
                    QuarantineReason.BUG,
                    known.get().reason(),
                    Optional.of(known.get().stack()));
            return;
        }
        StoryUpdate update = taking.get();
        update.records().forEach(record -> tell(record, from));
        Duration sinceIngestion = DedupeMeters.between(from.timestamp(), clock.instant());
        meters.grouped(partition(), engine().activity(), update.heads().size(), sinceIngestion);
    }

    private StoryUpdate add(Article article, byte[] bytes) {
        StoryUpdate update = whole("The article could not be grouped: ", () -> engine().add(article));
        if (!update.isEmpty()) {
            engine().log(LogEntry.ARTICLE, bytes);
        }
        return update;
    }

    /** It stands for articles to come, too, and so is logged whatever it changes now. */
    private StoryUpdate apply(Correction correction, byte[] bytes) {
        StoryUpdate update = whole("The correction could not be applied: ", () -> engine().apply(correction));
        engine().log(LogEntry.CORRECTION, bytes);
        return update;
    }

    private StoryUpdate whole(String failed, Supplier<StoryUpdate> taking) {
        try {
            return taking.get();
        } catch (RuntimeException | StackOverflowError bug) {
            // One record must not stop all others. The engine may be half-changed by it, the log is not: Kafka Streams
            // takes back what was not committed and makes the engine anew; then this record is put aside untried.
            failure = Optional.of(new Failure(origin(), failed + bug, RecordQuarantiner.stack(bug)));
            logger.error("{}: {}{}. The engine is made anew.", origin(), failed, bug, bug);
            throw new TaskCorruptedException(Set.of(context().taskId()));
        }
    }

    private void tell(StoryRecord record, Record<String, byte[]> from) {
        RoutedKey key = new RoutedKey(record.part().key(), partition());
        context().forward(from.withKey(key).withValue(stories.write(record)), DedupeTopology.STORIES);
    }

    private void refuse(Record<String, byte[]> article, QuarantineReason kind, String reason, Optional<String> stack) {
        refuser.refuse(context(), article, kind, reason, stack);
    }

    private int partition() {
        return context().taskId().partition();
    }

    private EngineStore engine() {
        return context().getStateStore(DedupeTopology.LOG);
    }

    private String origin() {
        return context()
                .recordMetadata()
                .map(from -> from.topic() + "/" + from.partition() + "/" + from.offset())
                .orElse("an unknown place");
    }

    /** A record that the engine failed on. */
    private record Failure(String origin, String reason, String stack) {}
}
