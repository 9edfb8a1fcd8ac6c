package newsloom.broker;

/** Kafka's own record of its topics is damaged, or lacks topics of which there are logs: it would put these aside. */
final class LostTopics extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostTopics(String what, Throwable cause) {
        super(what, cause);
    }
}
