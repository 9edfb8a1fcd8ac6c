package newsloom.model.quarantine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of reasons for a quarantine: few, so that each is a meter's tag and can be asked for. */
public enum QuarantineReason {
    /** There is no value, or nothing in it. */
    EMPTY("empty"),
    /** The bytes are no JSON. */
    NOT_JSON("not-json"),
    /** They are of a version that this program does not read. */
    VERSION("version"),
    /** They are JSON, but hold a value that cannot be. */
    INVALID("invalid"),
    /** Something is longer than it may be. */
    TOO_LARGE("too-large"),
    /** Processing it failed: a bug. */
    BUG("bug"),
    /** A line or file that ingest refused. */
    INPUT("input");

    private final String label;

    QuarantineReason(String label) {
        this.label = label;
    }

    public static Optional<QuarantineReason> labelled(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(QuarantineReason::label).toList();
    }

    /** As people type and read it. */
    public String label() {
        return label;
    }
}
