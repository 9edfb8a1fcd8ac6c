package newsloom.ingest.read.page.body;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** The tables beside the classes of this package; in each, lines that begin with # are for people. */
final class ResourceTable {
    private ResourceTable() {}

    static Stream<String> lines(String name) {
        try (InputStream bytes = ResourceTable.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("The table " + name + " is not on the classpath.");
            }
            return new String(bytes.readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + name + " cannot be read.", e);
        }
    }
}
