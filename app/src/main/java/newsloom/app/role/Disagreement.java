package newsloom.app.role;

import java.util.Set;
import java.util.TreeSet;
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

    /** The engine of this generation and the rows know what they have read: they read these partitions again. */
    public record ReadAgain(Generation generation, Topic<?> topic, Set<Integer> partitions) implements Remedy {

        /** Both at once; no partitions are all. */
        public ReadAgain and(ReadAgain other) {
            Set<Integer> all = new TreeSet<>(partitions);
            all.addAll(other.partitions);
            return new ReadAgain(
                    generation, topic, partitions.isEmpty() || other.partitions.isEmpty() ? Set.of() : all);
        }
    }

    /** A transaction without an end is taken back, and what it held is to be read again. */
    public record TakeBack(OpenTransaction transaction) implements Remedy {}

    /** All stories are made anew, of every article that Kafka holds; those of others stay as they are stored. */
    public record GroupAnew() implements Remedy {}
}
