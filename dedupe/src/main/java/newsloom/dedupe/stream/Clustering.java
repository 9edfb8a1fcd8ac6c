package newsloom.dedupe.stream;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import newsloom.dedupe.Parameters;
import newsloom.dedupe.StoryEngine;
import newsloom.model.Article;
import newsloom.model.Codec;
import newsloom.model.Decoded;
import newsloom.model.Flaw;
import newsloom.model.Story;
import newsloom.model.Topics;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One partition's step from article to story changes. The log of the articles that changed something is the truth; the
 * engine is derived from it, and made anew whenever the task starts.
 */
final class Clustering extends ContextualProcessor<String, byte[], String, byte[]> {
    private static final Logger logger = LoggerFactory.getLogger(Clustering.class);

    private final Codec<Article> articles;
    private final Codec<Story> stories;
    private final Refuser refuser;
    private final DedupeMeters meters;
    private final Parameters parameters;
    private final InstantSource clock;
    private StoryEngine engine;
    private long next;

    Clustering(Topics topics, Parameters parameters, DedupeMeters meters, InstantSource clock) {
        this.articles = topics.articles().values();
        this.stories = topics.stories().values();
        this.refuser = new Refuser(topics.quarantine().values(), meters, clock);
        this.meters = meters;
        this.parameters = parameters;
        this.clock = clock;
        this.engine = new StoryEngine(parameters);
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        recall();
        meters.started(partition(), engine.activity());
        if (next > 0) {
            logger.info(
                    "Partition {}: grouped its {} articles again.",
                    context.taskId().partition(),
                    next);
        }
    }

    @Override
    public void process(Record<String, byte[]> article) {
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

    private void recall() {
        engine = new StoryEngine(parameters);
        try (KeyValueIterator<Long, byte[]> entries = log().all()) {
            entries.forEachRemaining(entry -> recall(entry.key, entry.value));
        }
    }

    private void recall(long number, byte[] bytes) {
        if (articles.read(bytes) instanceof Decoded.Value<Article> read) {
            engine.add(read.value());
        }
        next = number + 1;
    }

    private void cluster(Article article, Record<String, byte[]> from) {
        List<Story> changes;
        try {
            changes = engine.add(article);
        } catch (RuntimeException | StackOverflowError bug) {
            // One article must not stop all others; the engine may be half-changed by it, the log is not.
            refuse(from, Flaw.BUG, "The article could not be grouped: " + bug, Optional.of(bug));
            recall();
            meters.started(partition(), engine.activity());
            return;
        }
        if (!changes.isEmpty()) {
            log().put(next++, from.value());
        }
        changes.forEach(story -> tell(story, from));
        Duration sinceIngestion = DedupeMeters.between(from.timestamp(), clock.instant());
        meters.grouped(partition(), engine.activity(), changes.size(), sinceIngestion);
    }

    private void tell(Story story, Record<String, byte[]> from) {
        context().forward(from.withKey(story.id()).withValue(stories.write(story)), DedupeTopology.STORIES);
    }

    private void refuse(Record<String, byte[]> article, Flaw flaw, String reason, Optional<Throwable> bug) {
        refuser.refuse(context(), article, flaw, reason, bug);
    }

    private int partition() {
        return context().taskId().partition();
    }

    private KeyValueStore<Long, byte[]> log() {
        return context().getStateStore(DedupeTopology.LOG);
    }
}
