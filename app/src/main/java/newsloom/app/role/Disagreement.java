package newsloom.app.role;

import java.util.Set;
import newsloom.kafka.group.HangingTransactions.OpenTransaction;
import newsloom.model.Generation;
import newsloom.model.topic.Topic;

/**
 * What should agree and does not.
 *
 * @param sentence what it is, and what can be done about it but for a repair
 */
public record Disagreement(String sentence, Remedy remedy) {

    /** What puts it right, of what is whole. */
    public sealed interface Remedy {}

    /** The engine of this generation knows what it has read: it reads these partitions again. */
    public record ReadAgain(Generation generation, Topic<?> topic, Set<Integer> partitions) implements Remedy {}

    /** A transaction without an end is taken back, and what it held is to be read again. */
    public record TakeBack(OpenTransaction transaction) implements Remedy {}

    /** All stories are made anew, of every article that Kafka holds; those of others stay as they are stored. */
    public record GroupAnew() implements Remedy {}
}
