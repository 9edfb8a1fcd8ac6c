package newsloom.ingest.replay;

import java.util.Locale;
import java.util.Optional;

/** What a file holds, by the ending of its name. */
enum FileKind {
    TEXT(".txt"),
    JSON(".json"),
    JSON_LINES(".jsonl");

    private static final String PACKED = ".gz";

    /** A list of addresses, which {@code newsloom sources import} reads; it is no article. */
    private static final String SOURCES = "feeds.txt";

    private final String ending;

    FileKind(String ending) {
        this.ending = ending;
    }

    static Optional<FileKind> of(String name) {
        String unpacked = unpacked(name).toLowerCase(Locale.ROOT);
        if (unpacked.substring(unpacked.lastIndexOf('/') + 1).equals(SOURCES)) {
            return Optional.empty();
        }
        for (FileKind kind : values()) {
            if (unpacked.endsWith(kind.ending)) {
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
        return unpacked.substring(0, unpacked.length() - ending.length());
    }

    private static String unpacked(String name) {
        return isPacked(name) ? name.substring(0, name.length() - PACKED.length()) : name;
    }
}
