package newsloom.model.json;

import newsloom.model.quarantine.QuarantineReason;

/** What came of reading a record's bytes from a topic: a value, or what goes to quarantine. */
public sealed interface Decoded<T> {

    /** The bytes held a value of a version we know. */
    record Value<T>(T value) implements Decoded<T> {}

    /** They did not: {@code kind} says why for counting, {@code reason} in a sentence. */
    record Broken<T>(QuarantineReason kind, String reason) implements Decoded<T> {}

    /**
     * The value, where there must be one: the bytes could be read when they were written.
     *
     * @param what begins the sentence that says they cannot
     */
    default T orElseThrow(String what) {
        if (this instanceof Broken<T> broken) {
            throw new IllegalStateException(what + " cannot be read, as it could when it was written: it is damaged, or"
                    + " another version of Newsloom wrote it. " + broken.reason());
        }
        return ((Value<T>) this).value();
    }
}
