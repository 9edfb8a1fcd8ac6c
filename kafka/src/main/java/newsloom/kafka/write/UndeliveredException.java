package newsloom.kafka.write;

/** Kafka did not take a record, although it was tried for as long as the settings say. */
public final class UndeliveredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UndeliveredException(String sentence, Exception cause) {
        super(sentence, cause);
    }
}
