package newsloom.ingest.replay;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import newsloom.ingest.replay.file.FileFailures;
import newsloom.ingest.replay.file.FileKind;
import newsloom.ingest.replay.file.FoundFile;
import newsloom.ingest.replay.file.PathNames;

/**
 * Finds the files of a folder, in the order of their names.
 *
 * <p>Hidden files and those of other kinds are left alone. Links to files are followed; links to folders are not, so that
 * no loop of them can hold it up: one that leads out of the folder is reported, one that stays inside is read there.
 */
final class ReplayFileFinder {
    private final Path root;
    private final List<FoundFile> files = new ArrayList<>();
    private final List<UnreadablePath> blocked = new ArrayList<>();

    private ReplayFileFinder(Path root) {
        this.root = root;
    }

    static FoundFiles find(Path root) {
        if (!Files.exists(root)) {
            return new FoundFiles.Nothing("There is no file or folder " + root + ". Check the path.");
        }
        return new ReplayFileFinder(root).find();
    }

    private FoundFiles find() {
        if (Files.isDirectory(root)) {
            walk(root);
            files.sort(Comparator.comparing(FoundFile::name, PathNames.BY_BYTES));
            blocked.sort(Comparator.comparing(each -> PathNames.below(root, each.place()), PathNames.BY_BYTES));
        } else {
            addFile(root);
        }
        return files.isEmpty() ? new FoundFiles.Nothing(whyNothing()) : new FoundFiles.Files(files, blocked);
    }

    private String whyNothing() {
        return blocked.stream()
                .findFirst()
                .map(first -> "Nothing can be read. " + first.place() + ": " + first.reason())
                .orElse("There is no file to read at " + root
                        + ": its name must end in .txt, .json, .jsonl, .html or .warc, or one of these and .gz.");
    }

    private void walk(Path folder) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                add(entry);
            }
        } catch (IOException e) {
            block(folder, FileFailures.sentence(e));
        } catch (DirectoryIteratorException e) {
            block(folder, "It could not be listed to its end: " + e.getMessage());
        }
    }

    private void add(Path entry) {
        if (PathNames.last(entry).startsWith(".")) {
            return;
        }
        if (!Files.isDirectory(entry)) {
            addFile(entry);
        } else if (!Files.isSymbolicLink(entry)) {
            walk(entry);
        } else if (leadsOut(entry)) {
            block(
                    entry,
                    "This links to a folder elsewhere, and such links are not followed. Replay that folder itself.");
        }
    }

    private boolean leadsOut(Path link) {
        try {
            return !link.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return true;
        }
    }

    private void addFile(Path path) {
        String name = path.equals(root) ? PathNames.last(path) : PathNames.below(root, path);
        Optional<FileKind> kind = FileKind.of(name);
        if (kind.isEmpty()) {
            return;
        }
        try {
            if (!Files.exists(path)) {
                block(path, "This links to a file that does not exist.");
            } else if (!Files.isRegularFile(path)) {
                block(path, "This is no ordinary file, but a device, pipe or socket.");
            } else {
                files.add(new FoundFile(path, name, kind.get(), Files.size(path)));
            }
        } catch (IOException e) {
            block(path, FileFailures.sentence(e));
        }
    }

    private void block(Path place, String reason) {
        blocked.add(new UnreadablePath(place, reason));
    }
}
