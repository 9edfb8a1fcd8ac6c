package newsloom.ingest.replay;

import java.util.List;

/** What there is to replay at a path. */
public sealed interface Found {

    /** Files, in the order in which they are read; and places that could not be looked into. */
    final class Files implements Found {
        private final List<FoundFile> files;
        private final List<Blocked> blocked;

        Files(List<FoundFile> files, List<Blocked> blocked) {
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

        List<FoundFile> files() {
            return files;
        }

        List<Blocked> blocked() {
            return blocked;
        }
    }

    /** Nothing: the replay cannot run. {@code reason} says why, in a sentence. */
    record Nothing(String reason) implements Found {}
}
