package newsloom.ingest.replay.file;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file holds, by the ending of its name. */
public enum FileKind {
    TEXT(".txt"),
    JSON(".json"),
    JSON_LINES(".jsonl"),
    ARCHIVE(".warc"),
    PAGE(".html .htm");

    private static final String PACKED = ".gz";

    /** A list of addresses, which {@code newsloom sources import} reads; it is no article. */
    private static final String SOURCES = "feeds.txt";

    private final String endings;

    /** @param endings with blanks between them */
    FileKind(String endings) {
        this.endings = endings;
    }

    public static Optional<FileKind> of(String name) {
        String unpacked = unpacked(name).toLowerCase(Locale.ROOT);
        if (unpacked.substring(unpacked.lastIndexOf('/') + 1).equals(SOURCES)) {
            return Optional.empty();
        }
        for (FileKind kind : values()) {
            if (kind.ending(unpacked).isPresent()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    static boolean isPacked(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(PACKED);
    }

    /** The name without what says how to read it. */
    String stem(String name) {
        String unpacked = unpacked(name);
        int ending =
                ending(unpacked.toLowerCase(Locale.ROOT)).map(String::length).orElse(0);
        return unpacked.substring(0, unpacked.length() - ending);
    }

    private Optional<String> ending(String name) {
        return Stream.of(endings.split(" ", -1)).filter(name::endsWith).findFirst();
    }

    private static String unpacked(String name) {
        return isPacked(name) ? name.substring(0, name.length() - PACKED.length()) : name;
    }
}
