package newsloom.broker;

import java.nio.file.Path;
import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is said when Kafka ends the whole process, as it does when it can write no more: that is not for readers of Kafka's. */
final class HaltNotice {
    private static final Logger logger = LoggerFactory.getLogger(HaltNotice.class);

    private HaltNotice() {}

    /** Of the process, so that who started it last is told. */
    static void ofKafkaIn(Path folder) {
        Exit.setHaltProcedure((status, message) -> {
            logger.error(
                    "The embedded Kafka in {} has ended this process, for what it says above; mostly its disk is full."
                            + " Make room there and start it again: what was done is safe.",
                    folder);
            Runtime.getRuntime().halt(status);
        });
    }
}
