package newsloom.ingest.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import newsloom.ingest.replay.file.FoundFile;

/** What there is to replay at a path. */
public sealed interface FoundFiles {

    /** Files, in the order in which they are read; and places that could not be looked into. */
    final class Files implements FoundFiles {
        private final List<FoundFile> files;
        private final List<UnreadablePath> blocked;

        Files(List<FoundFile> files, List<UnreadablePath> blocked) {
            this.files = List.copyOf(files);
            this.blocked = List.copyOf(blocked);
        }

        /** The size of all files together, as they lie on the disk. */
        public long bytes() {
            return files.stream().mapToLong(FoundFile::size).sum();
        }

        public int count() {
            return files.size();
        }

        /** Another one whenever a file comes, goes or changes its size or time: then reading begins anew. */
        public String state() {
            String listing = files.stream().map(Files::line).collect(Collectors.joining("\n"))
                    + blocked.stream().map(place -> "\n" + place).collect(Collectors.joining());
            return UUID.nameUUIDFromBytes(listing.getBytes(UTF_8)).toString();
        }

        List<FoundFile> files() {
            return files;
        }

        List<UnreadablePath> blocked() {
            return blocked;
        }

        private static String line(FoundFile file) {
            return file.name() + "\t" + file.size() + "\t" + changed(file.path());
        }

        private static String changed(Path path) {
            try {
                return java.nio.file.Files.getLastModifiedTime(path).toString();
            } catch (IOException gone) {
                return "unknown"; // reading it will say why
            }
        }
    }

    /** Nothing: the replay cannot run. {@code reason} says why, in a sentence. */
    record Nothing(String reason) implements FoundFiles {}
}
