package newsloom.dedupe.stream;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** What an entry of the log holds: articles as they came, which begin with a brace, and corrections behind a mark. */
enum LoggedKind {
    ARTICLE("The article could not be grouped: "),
    CORRECTION("The correction could not be applied: ");

    private static final byte MARK = 'c';

    private final String failed;

    LoggedKind(String failed) {
        this.failed = failed;
    }

    static LoggedKind of(byte[] entry) {
        return entry.length > 0 && entry[0] == MARK ? CORRECTION : ARTICLE;
    }

    static byte[] content(byte[] entry) {
        return of(entry) == CORRECTION ? Arrays.copyOfRange(entry, 1, entry.length) : entry;
    }

    byte[] entry(byte[] content) {
        return this == ARTICLE
                ? content
                : ByteBuffer.allocate(1 + content.length).put(MARK).put(content).array();
    }

    /** How a sentence begins that says it could not be taken in. */
    String failed() {
        return failed;
    }
}
