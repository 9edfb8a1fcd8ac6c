package newsloom.dedupe.stream;

import java.util.List;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.cluster.Activity;
import newsloom.dedupe.state.StateImage;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.Story;
import newsloom.model.json.Codec;
import newsloom.model.json.Decoded;
import newsloom.model.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An engine, and the log it is made of: how many entries, and their chain. */
final class LoggedEngine {
    private static final Logger logger = LoggerFactory.getLogger(LoggedEngine.class);

    private final Codec<Article> articles;
    private final Codec<Correction> corrections;
    private final StoryEngine engine;
    private long count;
    private long chain;

    LoggedEngine(Topics topics, StoryEngine engine, long count, long chain) {
        this.articles = topics.articles().values();
        this.corrections = topics.corrections().values();
        this.engine = engine;
        this.count = count;
        this.chain = chain;
    }

    long count() {
        return count;
    }

    long active() {
        return engine.active();
    }

    Activity activity() {
        return engine.activity();
    }

    StateImage freeze() {
        return engine.freeze();
    }

    /** @param offset where its last entry stands, or before that */
    Snapshot snapshot(long offset) {
        return new Snapshot(count, chain, offset);
    }

    List<Story> add(Article article) {
        return engine.add(article);
    }

    List<Story> apply(Correction correction) {
        return engine.apply(correction);
    }

    /** The next entry of the log, for what the engine has just taken in. */
    LogEntry append(byte kind, byte[] content) {
        LogEntry entry = LogEntry.after(chain, kind, content);
        advance(entry);
        return entry;
    }

    /** Takes in an entry of the log, and keeps what comes of it to itself: it was told before. */
    void recall(LogEntry entry) {
        if (entry.kind() != LogEntry.ARTICLE && entry.kind() != LogEntry.CORRECTION) {
            throw new IllegalStateException("The log of articles holds an entry of kind " + entry.kind()
                    + ", which this program does not know; it was written by a newer one.");
        }
        try {
            take(entry);
        } catch (RuntimeException bug) {
            // It went well when it was written: the engine has changed since. Its failure is the same every time.
            logger.error("Entry {} of the log of articles could not be grouped again.", count, bug);
        }
        advance(entry);
    }

    private void take(LogEntry entry) {
        if (entry.kind() == LogEntry.CORRECTION) {
            if (corrections.read(entry.content()) instanceof Decoded.Value<Correction> read) {
                engine.apply(read.value());
            }
        } else if (articles.read(entry.content()) instanceof Decoded.Value<Article> read) {
            engine.add(read.value());
        }
    }

    private void advance(LogEntry entry) {
        chain = entry.chainAfter(chain);
        count++;
    }
}
