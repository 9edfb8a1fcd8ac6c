package newsloom.store;

/** The database will not have a story or an article, whenever it is asked: something in it cannot be stored. */
public final class RowRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RowRefusedException(String sentence) {
        super(sentence);
    }

    public RowRefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
