package newsloom.dedupe.stream;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import newsloom.dedupe.Parameters;
import newsloom.dedupe.StoryEngine;
import newsloom.model.Article;
import newsloom.model.Codec;
import newsloom.model.Correction;
import newsloom.model.Decoded;
import newsloom.model.Quarantined;
import newsloom.model.Story;
import newsloom.model.Topic;
import newsloom.model.Topics;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One partition's step from articles and corrections to story changes. The log of the articles that changed something, and
 * of all corrections, is the truth; the engine is derived from it, and made anew whenever the task starts.
 */
final class Clustering extends ContextualProcessor<String, byte[], String, byte[]> {
    private static final Logger logger = LoggerFactory.getLogger(Clustering.class);

    private final Codec<Article> articles;
    private final Topic<Correction> corrections;
    private final Codec<Story> stories;
    private final Codec<Quarantined> quarantine;
    private final Parameters parameters;
    private final InstantSource clock;
    private StoryEngine engine;
    private long next;

    Clustering(Topics topics, Parameters parameters, InstantSource clock) {
        this.articles = topics.articles().values();
        this.corrections = topics.corrections();
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
                    "Partition {}: took in its {} articles and corrections again.",
                    context.taskId().partition(),
                    next);
        }
    }

    @Override
    public void process(Record<String, byte[]> record) {
        byte[] bytes = Optional.ofNullable(record.value()).orElseGet(() -> new byte[0]);
        if (isCorrection()) {
            read(corrections.values().read(bytes), record, bytes, LoggedKind.CORRECTION, this::correct);
        } else {
            read(articles.read(bytes), record, bytes, LoggedKind.ARTICLE, this::group);
        }
    }

    private boolean isCorrection() {
        return context()
                .recordMetadata()
                .filter(from -> from.topic().equals(corrections.name()))
                .isPresent();
    }

    private void recall() {
        engine = new StoryEngine(parameters);
        try (KeyValueIterator<Long, byte[]> entries = log().all()) {
            entries.forEachRemaining(entry -> recall(entry.key, entry.value));
        }
    }

    private void recall(long number, byte[] entry) {
        byte[] bytes = LoggedKind.content(entry);
        if (LoggedKind.of(entry) == LoggedKind.CORRECTION) {
            if (corrections.values().read(bytes) instanceof Decoded.Value<Correction> read) {
                engine.apply(read.value());
            }
        } else if (articles.read(bytes) instanceof Decoded.Value<Article> read) {
            engine.add(read.value());
        }
        next = number + 1;
    }

    private <T> void read(
            Decoded<T> decoded,
            Record<String, byte[]> from,
            byte[] bytes,
            LoggedKind kind,
            Function<T, Outcome> taking) {
        if (decoded instanceof Decoded.Value<T> read) {
            take(() -> taking.apply(read.value()), from, kind);
        } else if (decoded instanceof Decoded.Broken<T> broken) {
            putAside(from, bytes, broken.reason(), Optional.empty());
        }
    }

    private Outcome group(Article article) {
        List<Story> changes = engine.add(article);
        return new Outcome(changes, !changes.isEmpty());
    }

    /** It stands for articles to come, too, and so is logged whatever it changes now. */
    private Outcome correct(Correction correction) {
        return new Outcome(engine.apply(correction), true);
    }

    private void take(Supplier<Outcome> taking, Record<String, byte[]> from, LoggedKind kind) {
        Outcome outcome;
        try {
            outcome = taking.get();
        } catch (RuntimeException bug) {
            // One record must not stop all others; the engine may be half-changed by it, the log is not.
            putAside(from, from.value(), kind.failed() + bug, Optional.of(stack(bug)));
            recall();
            return;
        }
        if (outcome.isToLog()) {
            log().put(next++, kind.entry(from.value()));
        }
        outcome.changes().forEach(story -> tell(story, from));
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

    /**
     * What came of a record.
     *
     * @param isToLog whether the engine is another one for it
     */
    private record Outcome(List<Story> changes, boolean isToLog) {}
}
