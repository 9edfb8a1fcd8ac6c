package newsloom.model.source;

import java.util.Locale;

/** What came of a fetch of a source or page, in kinds few enough to count: kept in its state, and a meter's tag. */
public enum FetchOutcome {
    /** It was not asked yet. */
    NEVER,
    /** Something was new. */
    NEW,
    /** All of it was known. */
    SAME,
    /** The server said that nothing changed. */
    NOT_MODIFIED,
    /** It was read, and held no entry at all. */
    EMPTY,
    /** What came cannot be read as what it should be. */
    UNREADABLE,
    /** The server asks for patience: 429 or 503. */
    BUSY,
    /** It is not there: 404 or another status of 400 and above. */
    DENIED,
    /** 410. */
    GONE,
    /** No answer, or a broken one. */
    SILENT,
    /** We did not ask, or did not take the answer. */
    REFUSED;

    /** As people and meters have it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isFailure() {
        return compareTo(UNREADABLE) >= 0;
    }
}
