package newsloom.model.quarantine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import newsloom.model.Checks;
import newsloom.model.Excerpt;
import newsloom.model.ShortId;

/**
 * Something that a step could not read or process, kept on the topic {@code quarantine} so that nothing is lost.
 *
 * @param origin where it came from: a file and line, or a topic, partition and offset
 * @param kind the kind of reason, of which there are few: for counting and finding
 * @param reason a sentence for people
 * @param content its beginning, as text
 * @param stack the stack trace, when a bug rather than the input is to blame
 * @param record the record as Kafka had it; absent for what never was in Kafka
 */
public record Quarantined(
        String origin,
        QuarantineReason kind,
        String reason,
        String content,
        Optional<String> stack,
        Instant at,
        Optional<RecordOrigin> record) {
    private static final int LONGEST_EXCERPT = 4_096;
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_STACK = 20_000;

    public Quarantined {
        Checks.notBlank(origin, "The origin of something quarantined");
        Checks.notBlank(reason, "The reason for a quarantine");
        kind = Objects.requireNonNullElse(kind, QuarantineReason.INPUT); // records of the first weeks have none
        reason = Excerpt.of(reason, LONGEST_REASON);
        stack = stack.map(trace -> Excerpt.of(trace, LONGEST_STACK));
    }

    /** What was refused before it reached Kafka. */
    public Quarantined(String origin, String reason, String content, Optional<String> stack, Instant at) {
        this(origin, QuarantineReason.INPUT, reason, content, stack, at, Optional.empty());
    }

    /** A record of Kafka's, with as many of its bytes as {@link RecordOrigin} keeps. */
    public static Quarantined of(
            RecordOrigin record,
            byte[] bytes,
            QuarantineReason kind,
            String reason,
            Optional<String> stack,
            Instant at) {
        byte[] beginning = Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST_EXCERPT));
        String content = new String(beginning, StandardCharsets.UTF_8);
        return new Quarantined(record.place(), kind, reason, content, stack, at, Optional.of(record));
    }

    /** Short, and the same whenever the same place is put aside. */
    public String id() {
        return ShortId.of(origin);
    }
}
