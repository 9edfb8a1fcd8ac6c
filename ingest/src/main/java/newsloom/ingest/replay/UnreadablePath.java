package newsloom.ingest.replay;

import java.nio.file.Path;

/** A place below the folder that cannot be read, and why, in a sentence. */
record UnreadablePath(Path place, String reason) {}
