package newsloom.kafka.topic;

/** A log holds something that Kafka cannot read, and nobody gets past it. */
public final class DamagedLog extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedLog(String topic, Throwable cause) {
        super(
                "The topic " + topic + " holds a damaged record, and nobody can read on there (" + cause.getMessage()
                        + ").",
                cause);
    }
}
