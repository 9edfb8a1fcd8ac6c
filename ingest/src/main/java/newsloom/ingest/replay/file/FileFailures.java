package newsloom.ingest.replay.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Why a file could not be read, as the sentence that goes to quarantine. */
public final class FileFailures {
    private FileFailures() {}

    public static String sentence(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "It was gone before it could be read.";
        }
        if (failure instanceof AccessDeniedException) {
            return "This program is not allowed to read it. Change its permissions.";
        }
        if (failure instanceof EOFException) {
            return "The compressed file ends too early. Fetch or pack it again.";
        }
        if (failure instanceof ZipException) {
            return "The compressed file is damaged or not in gzip format: " + failure.getMessage() + ".";
        }
        return "It could not be read: " + failure.getMessage() + ".";
    }
}
