package newsloom.dedupe.stream;

import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.state.StateImage;
import newsloom.dedupe.story.Activity;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.json.Codec;
import newsloom.model.story.StoryUpdate;
import newsloom.model.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An engine, the log it is made of, as how many entries and their chain, and the hash of what it told. */
final class LoggedEngine {
    private static final Logger logger = LoggerFactory.getLogger(LoggedEngine.class);

    private final Codec<Article> articles;
    private final Codec<Correction> corrections;
    private final StoryEngine engine;
    private long count;
    private long chain;
    private long told;
    private boolean regrouped;

    LoggedEngine(Topics topics, StoryEngine engine, long count, long chain, long told) {
        this.articles = topics.articles().values();
        this.corrections = topics.corrections().values();
        this.engine = engine;
        this.count = count;
        this.chain = chain;
        this.told = told;
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

    StateImage image() {
        return engine.image();
    }

    /** @param offset where its last entry stands, or before that */
    Snapshot snapshot(long offset) {
        return new Snapshot(count, chain, told, offset);
    }

    StoryUpdate add(Article article) {
        return note(engine.add(count + 1, article));
    }

    StoryUpdate apply(Correction correction) {
        return note(engine.apply(count + 1, correction));
    }

    /** Whether what comes of the log is not what was told when it was written. */
    boolean isRegrouped() {
        return regrouped;
    }

    /** The next entry of the log, for what the engine has just taken in. */
    LogEntry append(byte kind, byte[] content) {
        LogEntry entry = LogEntry.after(chain, told, kind, content);
        advance(entry);
        return entry;
    }

    /**
     * Takes in an entry of the log, and keeps what comes of it to itself: it was told before.
     *
     * @return whether that went well; if not, the engine may be half-changed, and is of no use any more
     */
    boolean recall(LogEntry entry) {
        Runnable taking = read(entry);
        try {
            taking.run();
        } catch (RuntimeException | StackOverflowError bug) {
            // It went well when it was written: the engine has changed since. Its failure is the same every time.
            logger.error("Entry {} of the log of articles could not be grouped again; it is left out.", count, bug);
            return false;
        }
        advance(entry);
        return true;
    }

    /** Passes over an entry that the engine is known to fail on. */
    void leaveOut(LogEntry entry) {
        advance(entry);
    }

    private Runnable read(LogEntry entry) {
        String what = "Entry " + count + " of the log of articles";
        return switch (entry.kind()) {
            case LogEntry.ARTICLE -> {
                Article article = articles.read(entry.content()).orElseThrow(what);
                yield () -> add(article);
            }
            case LogEntry.CORRECTION -> {
                Correction correction = corrections.read(entry.content()).orElseThrow(what);
                yield () -> apply(correction);
            }
            default ->
                throw new IllegalStateException("The log of articles holds an entry of kind " + entry.kind()
                        + ", which this program does not know; it was written by a newer one.");
        };
    }

    private StoryUpdate note(StoryUpdate update) {
        told = ToldHash.after(told, update);
        return update;
    }

    private void advance(LogEntry entry) {
        regrouped |= entry.told() != told;
        chain = entry.chain();
        count++;
    }
}
