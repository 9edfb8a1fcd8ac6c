package newsloom.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that could not be read or processed, kept with its reason so that nothing is lost.
 *
 * @param origin where it came from: a file and line, or a topic, partition and offset
 * @param reason a sentence for people
 * @param content its beginning, as text
 * @param stack the stack trace, when a bug rather than the input is to blame
 */
public record Quarantined(String origin, String reason, String content, Optional<String> stack, Instant at) {
    private static final int LONGEST_EXCERPT = 4_096;

    public Quarantined {
        Checks.notBlank(origin, "The origin of something quarantined");
        Checks.notBlank(reason, "The reason for a quarantine");
    }

    /** @param bytes of which the beginning is kept */
    public static Quarantined of(String origin, String reason, byte[] bytes, Optional<String> stack, Instant at) {
        String content = new String(bytes, 0, Math.min(bytes.length, LONGEST_EXCERPT), StandardCharsets.UTF_8);
        return new Quarantined(origin, reason, content, stack, at);
    }
}
