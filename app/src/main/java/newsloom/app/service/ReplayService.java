package newsloom.app.service;

import java.nio.file.Path;

/** Reads folders of articles, each article once, however often it is asked to. */
public interface ReplayService {

    /**
     * Reads a folder into Kafka and returns when all of it is there.
     */
    ReplayOutcome ingest(Path folder, ReplayWish wish, Progress progress);

    /** As {@link #ingest}, and makes stories of it; returns when all of them are stored. */
    ReplayOutcome replay(Path folder, ReplayWish wish, Progress progress);
}
