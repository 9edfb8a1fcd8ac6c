package newsloom.store;

/** The database cannot be reached, is busy or full, or is of another version: worth another try later, unlike a bug. */
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
