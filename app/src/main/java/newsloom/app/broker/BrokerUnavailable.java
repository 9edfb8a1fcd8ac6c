package newsloom.app.broker;

/** No Kafka to work with; the message says to the person at the terminal what happened and what to do. */
public final class BrokerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokerUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
