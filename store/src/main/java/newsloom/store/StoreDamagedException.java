package newsloom.store;

/** The database is damaged, or is none: no time makes it whole, and whoever has a copy or the log fills a new one. */
public final class StoreDamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreDamagedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
