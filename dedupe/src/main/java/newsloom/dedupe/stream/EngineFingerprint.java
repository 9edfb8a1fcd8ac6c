package newsloom.dedupe.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;

/**
 * Tells engines apart that could group the same articles differently: by the very bytes of their code and tables, for
 * nobody would remember to count a version up, and by their parameters.
 */
final class EngineFingerprint {
    private EngineFingerprint() {}

    static long fingerprint(Parameters parameters) {
        CRC32C hash = new CRC32C();
        Stream.of(StoryEngine.class, Article.class).forEach(type -> add(hash, place(type)));
        long code = hash.getValue();
        for (Parameter parameter : Parameter.values()) {
            hash.update((parameter + "=" + parameters.get(parameter) + "\n")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return code << 32 | hash.getValue();
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The place of " + type + " is no address.", e);
        }
    }

    /** A jar, or a folder of classes. */
    private static void add(CRC32C hash, Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : sorted) {
                hash.update(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own code cannot be read.", e);
        }
    }
}
