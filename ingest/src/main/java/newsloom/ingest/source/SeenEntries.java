package newsloom.ingest.source;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import newsloom.model.source.FetchState;

/**
 * The entries of a source that are written or wait for their page, as a fingerprint of id and content each: the latest
 * first, as many as may come back.
 * Sixteen bytes each.
 */
public final class SeenEntries {
    /** In place of a fingerprint: the entry is known, and was never wanted. */
    static final long PASSED_OVER = -1;

    private static final int FORMER = 500;
    private static final int BYTES = 2 * Long.BYTES;

    private final Map<Long, Long> fingerprints;

    private SeenEntries(Map<Long, Long> fingerprints) {
        this.fingerprints = fingerprints;
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

    /** Whether the source with this state has yielded the article before. */
    public static boolean hold(FetchState state, String article) {
        return of(state.seen())
                .fingerprint(Fingerprints.of(article))
                .filter(fingerprint -> fingerprint != PASSED_OVER)
                .isPresent();
    }

    Optional<Long> fingerprint(long id) {
        return Optional.ofNullable(fingerprints.get(id));
    }

    /** The first of an id counts. */
    void add(long id, long fingerprint) {
        fingerprints.putIfAbsent(id, fingerprint);
    }

    int size() {
        return fingerprints.size();
    }

    /** Adds those of before that are no longer listed: as many as are, and some hundred more. */
    void follow(SeenEntries before) {
        int most = 2 * fingerprints.size() + FORMER;
        for (Map.Entry<Long, Long> former : before.fingerprints.entrySet()) {
            if (fingerprints.size() >= most) {
                return;
            }
            add(former.getKey(), former.getValue());
        }
    }

    String packed() {
        ByteBuffer bytes = ByteBuffer.allocate(fingerprints.size() * BYTES);
        fingerprints.forEach((id, fingerprint) -> bytes.putLong(id).putLong(fingerprint));
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
