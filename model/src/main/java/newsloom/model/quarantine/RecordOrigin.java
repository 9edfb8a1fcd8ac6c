package newsloom.model.quarantine;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import newsloom.model.Excerpt;

/**
 * A record as Kafka had it before it went to quarantine: where it lay, and what is kept of it.
 *
 * @param key its beginning, if it is longer than a key ever should be; absent if it had none
 * @param value the first bytes of the value in Base64; absent if it had none
 * @param length how many bytes the value had
 * @param whole whether key and value are kept entirely
 * @param retryOf the id of the former quarantine that this record was taken out of by a retry
 */
public record RecordOrigin(
        String topic,
        int partition,
        long offset,
        Instant at,
        Optional<String> key,
        Optional<String> value,
        long length,
        boolean whole,
        Optional<String> retryOf) {
    /** The header of a record that was taken out of quarantine: the id it had there. */
    public static final String RETRY = "newsloom.retry";

    /** Base64 of it fits into the megabyte that Kafka's clients write by default. */
    private static final int MOST_KEPT = 512 * 1024;

    private static final int LONGEST_KEY = 1_000;
    private static final int LONGEST_ID = 40;

    public RecordOrigin {
        retryOf = retryOf.map(id -> Excerpt.of(id, LONGEST_ID));
    }

    /** Keeps the first half megabyte of the value. */
    public static RecordOrigin of(
            String topic,
            int partition,
            long offset,
            Instant at,
            Optional<String> key,
            Optional<byte[]> value,
            Optional<String> retryOf) {
        int length = value.map(bytes -> bytes.length).orElse(0);
        return new RecordOrigin(
                topic,
                partition,
                offset,
                at,
                key.map(text -> Excerpt.of(text, LONGEST_KEY)),
                value.map(bytes -> Arrays.copyOf(bytes, Math.min(length, MOST_KEPT)))
                        .map(Base64.getEncoder()::encodeToString),
                length,
                length <= MOST_KEPT && key.map(String::length).orElse(0) <= LONGEST_KEY,
                retryOf);
    }

    public String place() {
        return topic + "/" + partition + "/" + offset;
    }

    /** What is kept of the value; nothing if there was none. */
    public byte[] bytes() {
        return value.map(Base64.getDecoder()::decode).orElseGet(() -> new byte[0]);
    }
}
