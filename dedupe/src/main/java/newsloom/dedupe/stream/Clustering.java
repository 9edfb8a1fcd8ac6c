package newsloom.dedupe.stream;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsloom.model.Article;
import newsloom.model.Codec;
import newsloom.model.Decoded;
import newsloom.model.Quarantined;
import newsloom.model.Story;
import newsloom.model.Topics;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
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
    private final Codec<Quarantined> quarantine;
    private final InstantSource clock;
    private Optional<Failure> failure = Optional.empty();

    Clustering(Topics topics, InstantSource clock) {
        this.articles = topics.articles().values();
        this.stories = topics.stories().values();
        this.quarantine = topics.quarantine().values();
        this.clock = clock;
    }

    @Override
    public void process(Record<String, byte[]> article) {
        engine().requireWhole();
        byte[] bytes = Optional.ofNullable(article.value()).orElseGet(() -> new byte[0]);
        Decoded<Article> decoded = articles.read(bytes);
        if (decoded instanceof Decoded.Value<Article> read) {
            cluster(read.value(), article);
        } else if (decoded instanceof Decoded.Broken<Article> broken) {
            putAside(article, bytes, broken.reason(), Optional.empty());
        }
    }

    private void cluster(Article article, Record<String, byte[]> from) {
        Optional<Failure> known = failure.filter(earlier -> earlier.origin().equals(origin()));
        if (known.isPresent()) {
            failure = Optional.empty();
            putAside(
                    from,
                    from.value(),
                    known.get().reason(),
                    Optional.of(known.get().stack()));
            return;
        }
        List<Story> changes = add(article);
        if (!changes.isEmpty()) {
            engine().log(LogEntry.ARTICLE, from.value());
        }
        changes.forEach(story -> tell(story, from));
    }

    private List<Story> add(Article article) {
        try {
            return engine().add(article);
        } catch (RuntimeException bug) {
            // One article must not stop all others. The engine may be half-changed by it, the log is not: Kafka Streams
            // takes back what was not committed and makes the engine anew; then this article is put aside untried.
            failure = Optional.of(new Failure(origin(), "The article could not be grouped: " + bug, stack(bug)));
            logger.error("{}: the article could not be grouped. The engine is made anew.", origin(), bug);
            throw new TaskCorruptedException(Set.of(context().taskId()));
        }
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

    private EngineStore engine() {
        return context().getStateStore(DedupeTopology.LOG);
    }

    private static String stack(RuntimeException bug) {
        StringWriter text = new StringWriter();
        bug.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** An article that the engine failed on. */
    private record Failure(String origin, String reason, String stack) {}
}
