package newsloom.ingest.source;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The entries of a source that are written or ordered, and what they said: the latest first, as many as may come back.
 * Sixteen bytes each.
 */
final class SeenEntries {
    /** Stands for what an entry said that was known and never wanted. */
    static final long PASSED_OVER = -1;

    private static final int FORMER = 500;
    private static final int BYTES = 2 * Long.BYTES;

    private final Map<Long, Long> prints;

    private SeenEntries(Map<Long, Long> prints) {
        this.prints = prints;
    }

    static SeenEntries none() {
        return new SeenEntries(new LinkedHashMap<>());
    }

    /** As {@link #packed} wrote it; of what is broken, as much as can be read. */
    static SeenEntries of(String packed) {
        SeenEntries seen = none();
        ByteBuffer bytes = ByteBuffer.wrap(decoded(packed));
        while (bytes.remaining() >= BYTES) {
            seen.add(bytes.getLong(), bytes.getLong());
        }
        return seen;
    }

    Optional<Long> print(long id) {
        return Optional.ofNullable(prints.get(id));
    }

    /** The first of an id counts. */
    void add(long id, long print) {
        prints.putIfAbsent(id, print);
    }

    int size() {
        return prints.size();
    }

    /** Adds those of before that are no longer announced: as many as are, and some hundred more. */
    void follow(SeenEntries before) {
        int most = 2 * prints.size() + FORMER;
        for (Map.Entry<Long, Long> former : before.prints.entrySet()) {
            if (prints.size() >= most) {
                return;
            }
            add(former.getKey(), former.getValue());
        }
    }

    String packed() {
        ByteBuffer bytes = ByteBuffer.allocate(prints.size() * BYTES);
        prints.forEach((id, print) -> bytes.putLong(id).putLong(print));
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static byte[] decoded(String packed) {
        try {
            return Base64.getDecoder().decode(packed);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
