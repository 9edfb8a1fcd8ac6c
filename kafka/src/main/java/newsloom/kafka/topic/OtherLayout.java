package newsloom.kafka.topic;

/** The topics are laid out as another version of Newsloom has them, which this one does not read. */
public final class OtherLayout extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param place what shows it */
    public OtherLayout(String place) {
        super("Another version of Newsloom wrote " + place
                + ", in a layout that this one does not read. Start that version,"
                + " or begin anew: with its own Kafka in another data folder (--data), with an outside one under another"
                + " prefix of topics (topics.prefix); and, where a database is named, in another one (store.url).");
    }
}
