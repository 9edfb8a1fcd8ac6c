package newsloom.model;

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

    public Quarantined {
        Checks.notBlank(origin, "The origin of something quarantined");
        Checks.notBlank(reason, "The reason for a quarantine");
    }
}
