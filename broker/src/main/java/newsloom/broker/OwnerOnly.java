package newsloom.broker;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps folders and files from the other users of the machine, where the disk knows of users. */
public final class OwnerOnly {
    private static final Logger logger = LoggerFactory.getLogger(OwnerOnly.class);
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /**
     * Makes a folder that nobody else can look into, or closes the one that is there. One in which everybody may write, such
     * as that for temporary files, belongs to others, too, and stays as it is.
     */
    public static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (knowsUsers(folder)) {
            close(folder);
        }
    }

    /** An empty file that nobody else can read, in the place of what was there. */
    static Path file(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        return knowsUsers(folder)
                ? Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE))
                : Files.createFile(file);
    }

    private static void close(Path folder) throws IOException {
        Set<PosixFilePermission> now = Files.getPosixFilePermissions(folder);
        if (now.equals(FOLDER) || now.contains(PosixFilePermission.OTHERS_WRITE)) {
            return;
        }
        try {
            Files.setPosixFilePermissions(folder, FOLDER);
        } catch (FileSystemException e) {
            logger.warn("{} is not ours to close: others may read what is in it.", folder);
        }
    }

    private static boolean knowsUsers(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class);
    }
}
