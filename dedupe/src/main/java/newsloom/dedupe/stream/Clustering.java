package newsloom.dedupe.stream;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsloom.model.Article;
import newsloom.model.Codec;
import newsloom.model.Decoded;
import newsloom.model.Flaw;
import newsloom.model.Story;
import newsloom.model.Topics;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One partition's step from article to story changes. What changed something is logged; the log is the truth, and the
 * engine in the {@link EngineStore} is derived from it.
 */
final class Clustering extends ContextualProcessor<String, byte[], String, byte[]> {
    private static final Logger logger = LoggerFactory.getLogger(Clustering.class);

    private final Codec<Article> articles;
    private final Codec<Story> stories;
    private final Refuser refuser;
    private final DedupeMeters meters;
    private final InstantSource clock;
    private Optional<Failure> failure = Optional.empty();

    Clustering(Topics topics, DedupeMeters meters, InstantSource clock) {
        this.articles = topics.articles().values();
        this.stories = topics.stories().values();
        this.refuser = new Refuser(topics.quarantine().values(), meters, clock);
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        meters.started(partition(), engine().activity());
    }

    @Override
    public void process(Record<String, byte[]> article) {
        engine().requireWhole();
        byte[] bytes = Optional.ofNullable(article.value()).orElseGet(() -> new byte[0]);
        Bounds.broken(bytes)
                .ifPresentOrElse(
                        reason -> refuse(article, Flaw.TOO_LARGE, reason, Optional.empty()),
                        () -> read(bytes, article));
    }

    @Override
    public void close() {
        meters.stopped(partition());
    }

    private void read(byte[] bytes, Record<String, byte[]> article) {
        Decoded<Article> decoded = articles.read(bytes);
        if (decoded instanceof Decoded.Value<Article> read) {
            Bounds.broken(read.value())
                    .ifPresentOrElse(
                            reason -> refuse(article, Flaw.TOO_LARGE, reason, Optional.empty()),
                            () -> cluster(read.value(), article));
        } else if (decoded instanceof Decoded.Broken<Article> broken) {
            refuse(article, broken.flaw(), broken.reason(), Optional.empty());
        }
    }

    private void cluster(Article article, Record<String, byte[]> from) {
        Optional<Failure> known = failure.filter(earlier -> earlier.origin().equals(origin()));
        if (known.isPresent()) {
            failure = Optional.empty();
            refuse(from, Flaw.BUG, known.get().reason(), Optional.of(known.get().stack()));
            return;
        }
        List<Story> changes = add(article);
        if (!changes.isEmpty()) {
            engine().log(LogEntry.ARTICLE, from.value());
        }
        changes.forEach(story -> tell(story, from));
        Duration sinceIngestion = DedupeMeters.between(from.timestamp(), clock.instant());
        meters.grouped(partition(), engine().activity(), changes.size(), sinceIngestion);
    }

    private List<Story> add(Article article) {
        try {
            return engine().add(article);
        } catch (RuntimeException | StackOverflowError bug) {
            // One article must not stop all others. The engine may be half-changed by it, the log is not: Kafka Streams
            // takes back what was not committed and makes the engine anew; then this article is put aside untried.
            failure =
                    Optional.of(new Failure(origin(), "The article could not be grouped: " + bug, Refuser.stack(bug)));
            logger.error("{}: the article could not be grouped. The engine is made anew.", origin(), bug);
            throw new TaskCorruptedException(Set.of(context().taskId()));
        }
    }

    private void tell(Story story, Record<String, byte[]> from) {
        context().forward(from.withKey(story.id()).withValue(stories.write(story)), DedupeTopology.STORIES);
    }

    private void refuse(Record<String, byte[]> article, Flaw flaw, String reason, Optional<String> stack) {
        refuser.refuse(context(), article, flaw, reason, stack);
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

    /** An article that the engine failed on. */
    private record Failure(String origin, String reason, String stack) {}
}
