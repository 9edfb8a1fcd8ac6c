package newsloom.kafka.topic;

/** The topics are laid out as another version of Newsloom has them, which this one does not read. */
public final class OtherLayout extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param place what shows it */
    public OtherLayout(String place) {
        this(place, "");
    }

    private OtherLayout(String place, String otherwise) {
        super("Another version of Newsloom wrote " + place
                + ", in a layout that this one does not read. Start that version,"
                + " or begin anew: with its own Kafka in another data folder (--data), with an outside one under another"
                + " prefix of topics (topics.prefix); and, where a database is named, in another one (store.url)."
                + otherwise);
    }

    /**
     * What would say the layout is empty, or has been lost.
     *
     * @param place what is there all the same
     * @param topic the one that is empty
     */
    public static OtherLayout orLost(String place, String topic) {
        return new OtherLayout(place, " Or " + topic + " is lost: then newsloom doctor --repair puts it right.");
    }
}
