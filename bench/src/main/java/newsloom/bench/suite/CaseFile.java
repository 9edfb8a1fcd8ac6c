package newsloom.bench.suite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads a file that a case names. */
public final class CaseFile {
    private CaseFile() {}

    /** What it holds, unpacked where it is packed. */
    public static byte[] bytes(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            return path.toString().endsWith(".gz") ? new GZIPInputStream(file).readAllBytes() : file.readAllBytes();
        }
    }
}
