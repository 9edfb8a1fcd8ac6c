package newsloom.ingest.replay.file;

import java.nio.file.Path;

/**
 * A file to replay, as the finder hands it to {@link FileReader}.
 *
 * @param name its path below the folder, with {@code /} on every machine
 * @param size in bytes, as it lies on the disk
 */
public record FoundFile(Path path, String name, FileKind kind, long size) {

    /** The id of the article in a text file. */
    String id() {
        String stem = kind.stem(name);
        return stem.isBlank() ? name : stem;
    }
}
