package newsloom.app.service;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;
import newsloom.app.failure.CannotRun;
import newsloom.fetch.Fetched;
import newsloom.ingest.read.Document;
import newsloom.ingest.source.ExaminedDocument;
import newsloom.model.Correction;
import newsloom.model.Story;
import newsloom.model.quarantine.Quarantined;
import newsloom.watch.change.StoryChangeListener;

/**
 * All that the commands ask for: what {@code App} wires together.
 *
 * <p>Any of these may throw {@link CannotRun}. Those that take long return soon after {@link #stop()}.
 */
public interface Services extends AutoCloseable {

    /**
     * Reads a folder into Kafka and returns when all of it is there.
     *
     * @param speed how many times faster than it happened; empty for as fast as it goes
     */
    ReplayOutcome ingest(Path folder, OptionalDouble speed, Progress progress);

    /** The role that polls the sources, until stopped. */
    void ingest();

    /** The sources, and what became of them; to be closed. */
    SourceList sources();

    /** Asks for what lies at an address, once. */
    Fetched fetch(URI address);

    /** What the readers make of it. */
    ExaminedDocument examine(Document document);

    /** As {@link #ingest(Path, OptionalDouble, Progress)}, and makes stories of it; returns when all of them are stored. */
    ReplayOutcome replay(Path folder, OptionalDouble speed, Progress progress);

    /**
     * The stored stories, the latest reported first; to be closed.
     *
     * @param limit at most so many; 0 for all
     */
    Stream<Story> stories(long limit);

    /** A stored story, also one that was merged into another. */
    Optional<Story> story(String id);

    /**
     * The stored story that an article is in.
     *
     * @param article its id or URL
     */
    Optional<Story> holding(String article);

    /** Every correction that was ever made. */
    List<Correction> corrections();

    /**
     * Makes a correction; returns when the stories it changes are stored, or when that takes too long.
     *
     * @return whether all of them are
     */
    boolean correct(Correction correction);

    /** Tells each change of a story until stopped. */
    void follow(StoryChangeListener listener);

    /**
     * Has the stories made anew of the articles of this day on (UTC), beside those that are read, and puts them in their
     * place when they have caught up. Goes on where an earlier one stopped.
     *
     * @param news hears how far it is, in sentences
     */
    void reprocess(LocalDate from, Consumer<String> news);

    /** Gives up the stories that are being made anew. */
    void giveUpReprocessing(Consumer<String> news);

    /** Forgets for good what newer generations of stories have replaced. */
    void dropOld(Consumer<String> news);

    /** What lies in quarantine, the newest first. */
    List<Quarantined> quarantined(QuarantineQuery query);

    /** The newest entry of that id. */
    Optional<Quarantined> quarantined(String id);

    /** Writes an entry back to the topic it came from. */
    Retried retry(String id);

    /** All roles in this process, until stopped. */
    void run();

    /** The Kafka of the data folder alone, for roles in other processes, until stopped. */
    void broker();

    /** The role that makes stories of articles, until stopped. */
    void dedupe();

    /** The role that stores the stories, until stopped. */
    void store();

    /** Makes the calls above return, and those to come return at once; from any thread. */
    void stop();

    /** Stops what was started, and waits for it. */
    @Override
    void close();
}
