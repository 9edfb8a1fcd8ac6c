package newsloom.kafka;

/** No Kafka to work with; the message says to the person at the terminal what happened and what to do. */
public final class KafkaUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KafkaUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
