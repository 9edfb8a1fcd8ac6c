package newsloom.broker;

/** The embedded Kafka does not start; the message says to the person at the terminal why, and what to do. */
public final class BrokerStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokerStartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
