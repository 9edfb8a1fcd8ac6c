package newsloom.store;

/** The database will not have a story, whenever it is asked: something in the story itself cannot be stored. */
public final class StoryRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoryRefusedException(String sentence) {
        super(sentence);
    }

    public StoryRefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
