package newsloom.app.service;

import java.nio.file.Path;
import java.util.OptionalDouble;

/** Reads folders of articles, each article once, however often it is asked to. */
public interface ReplayService {

    /**
     * Reads a folder into Kafka and returns when all of it is there.
     *
     * @param speed how many times faster than it happened; empty for as fast as it goes
     */
    ReplayOutcome ingest(Path folder, OptionalDouble speed, Progress progress);

    /** As {@link #ingest}, and makes stories of it; returns when all of them are stored. */
    ReplayOutcome replay(Path folder, OptionalDouble speed, Progress progress);
}
