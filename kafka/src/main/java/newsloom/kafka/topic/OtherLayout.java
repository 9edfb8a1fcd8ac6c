package newsloom.kafka.topic;

/** The topics are laid out as another version of Newsloom has them, which this one does not read. */
public final class OtherLayout extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param place what shows it */
    public OtherLayout(String place) {
        super("Another version of Newsloom wrote " + place
                + ", in a layout that this one does not read. Start that version,"
                + " or begin anew: in another data folder (--data), or with another prefix of topics (topics.prefix) and"
                + " another database (store.url).");
    }
}
