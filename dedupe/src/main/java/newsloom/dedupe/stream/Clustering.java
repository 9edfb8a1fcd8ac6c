package newsloom.dedupe.stream;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import newsloom.dedupe.Parameters;
import newsloom.dedupe.StoryEngine;
import newsloom.model.Article;
import newsloom.model.Codec;
import newsloom.model.Decoded;
import newsloom.model.Quarantined;
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
    private final Codec<Quarantined> quarantine;
    private final Parameters parameters;
    private final InstantSource clock;
    private StoryEngine engine;
    private long next;

    Clustering(Topics topics, Parameters parameters, InstantSource clock) {
        this.articles = topics.articles().values();
        this.stories = topics.stories().values();
        this.quarantine = topics.quarantine().values();
        this.parameters = parameters;
        this.clock = clock;
        this.engine = new StoryEngine(parameters);
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        recall();
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
        Decoded<Article> decoded = articles.read(bytes);
        if (decoded instanceof Decoded.Value<Article> read) {
            cluster(read.value(), article);
        } else if (decoded instanceof Decoded.Broken<Article> broken) {
            putAside(article, bytes, broken.reason(), Optional.empty());
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
        } catch (RuntimeException bug) {
            // One article must not stop all others; the engine may be half-changed by it, the log is not.
            putAside(from, from.value(), "The article could not be grouped: " + bug, Optional.of(stack(bug)));
            recall();
            return;
        }
        if (!changes.isEmpty()) {
            log().put(next++, from.value());
        }
        changes.forEach(story -> tell(story, from));
    }

    private void tell(Story story, Record<String, byte[]> from) {
        context().forward(from.withKey(story.id()).withValue(stories.write(story)), DedupeTopology.STORIES);
    }

    private void putAside(Record<String, byte[]> from, byte[] bytes, String reason, Optional<String> stack) {
        Quarantined quarantined = Quarantined.of(origin(), reason, bytes, stack, clock.instant());
        logger.warn("{}: {} It is in quarantine.", quarantined.origin(), quarantined.reason());
        context()
                .forward(
                        from.withKey(quarantined.origin()).withValue(quarantine.write(quarantined)),
                        DedupeTopology.QUARANTINE);
    }

    private String origin() {
        return context()
                .recordMetadata()
                .map(from -> from.topic() + "/" + from.partition() + "/" + from.offset())
                .orElse("an unknown place");
    }

    private KeyValueStore<Long, byte[]> log() {
        return context().getStateStore(DedupeTopology.LOG);
    }

    private static String stack(RuntimeException bug) {
        StringWriter text = new StringWriter();
        bug.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
