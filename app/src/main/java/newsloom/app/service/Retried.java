package newsloom.app.service;

/** What came of taking a record out of quarantine again. */
public sealed interface Retried {

    /** It was written back, and lies at this place now. */
    record Written(String place) implements Retried {}

    /** It cannot be written back; {@code reason} says why, in a sentence. */
    record Impossible(String reason) implements Retried {}

    /** There is no such entry. */
    record Unknown() implements Retried {}
}
