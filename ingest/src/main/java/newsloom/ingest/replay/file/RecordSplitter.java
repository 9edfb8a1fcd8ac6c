package newsloom.ingest.replay.file;

import java.util.Optional;

/** Splits one file into its raw records, one after the other. */
interface RecordSplitter {

    /** Empty at the end of the file. */
    Optional<RawRecord> next();

    /** Where it stands: the line after all that was read. */
    long line();

    /** At the end: what is missing there, in a sentence. */
    default Optional<String> missing() {
        return Optional.empty();
    }
}
