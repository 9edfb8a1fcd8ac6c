package newsloom.bench.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file in the place of the machine's name servers, so that no process asks outside for papers that are not there:
 * where such a question is not answered at all, it costs seconds for every paper.
 */
final class NoNames {
    private NoNames() {}

    /** The option of a JVM that knows no name but this machine's. */
    static String option(Path folder) throws IOException {
        Path hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 localhost\n");
        return "-Djdk.net.hosts.file=" + hosts;
    }
}
