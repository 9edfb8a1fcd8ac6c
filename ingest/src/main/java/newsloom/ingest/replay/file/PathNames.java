package newsloom.ingest.replay.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** The names of files, the same on every machine: with {@code /}, whatever the system's separator and encoding. */
public final class PathNames {
    public static final Comparator<String> BY_BYTES =
            (one, other) -> Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));

    private PathNames() {}

    public static String below(Path root, Path path) {
        StringBuilder name = new StringBuilder();
        for (Path part : root.relativize(path)) {
            name.append(name.isEmpty() ? "" : "/").append(last(part));
        }
        return name.toString();
    }

    /** Read from the bytes of the name: its text has lost what the machine's own encoding cannot write. */
    public static String last(Path path) {
        String address = Optional.ofNullable(path.getFileName())
                .map(Path::toUri)
                .orElseGet(path::toUri)
                .getRawPath();
        String whole = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        String encoded = whole.substring(whole.lastIndexOf('/') + 1);
        return URLDecoder.decode(encoded.replace("+", "%2B"), UTF_8);
    }
}
