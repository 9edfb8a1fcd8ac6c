package newsloom.dedupe.stream;

/**
 * Where an entry stood in the changelog.
 *
 * @param count how many entries there were with it
 * @param offset its own
 */
record LastKnownOffset(long count, long offset) {
    /** Before the first entry. */
    static final LastKnownOffset NONE = new LastKnownOffset(0, -1);

    /** Where a later entry stands, or before that: markers of transactions stand between them. */
    long ofEntry(long number) {
        return offset + number - (count - 1);
    }
}
