package newsloom.model.json;

import newsloom.model.quarantine.QuarantineReason;

/** What came of reading a record's bytes. */
public sealed interface Decoded<T> {

    /** The bytes held a value of a version we know. */
    record Value<T>(T value) implements Decoded<T> {}

    /** They did not; {@code reason} says why, in a sentence. */
    record Broken<T>(QuarantineReason flaw, String reason) implements Decoded<T> {}
}
