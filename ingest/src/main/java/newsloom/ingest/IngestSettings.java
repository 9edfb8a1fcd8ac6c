package newsloom.ingest;

import newsloom.ingest.read.DetectorSettings;
import newsloom.ingest.replay.file.ReplaySettings;
import newsloom.kafka.write.WriterSettings;

/** All settings of this module; each part is given its own. */
public record IngestSettings(ReplaySettings replay, DetectorSettings language, WriterSettings writer) {
    /** As JSON in UTF-8, a byte of a file becomes at most three: a quote from Windows-1252, for instance. */
    private static final int GROWTH = 4;

    public IngestSettings {
        int longest = Math.max(replay.longestLine(), replay.longestText());
        if ((long) longest * GROWTH > writer.largestRequest()) {
            throw new IllegalArgumentException("The largest request to Kafka must be at least " + GROWTH
                    + " times the longest line and text, so that every article that is read can be written.");
        }
    }

    public static IngestSettings defaults() {
        return new IngestSettings(ReplaySettings.defaults(), DetectorSettings.defaults(), WriterSettings.defaults());
    }
}
