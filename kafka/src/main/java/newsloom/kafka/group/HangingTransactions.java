package newsloom.kafka.group;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.kafka.KafkaClients;
import newsloom.kafka.KafkaUnavailable;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the transactions which Kafka counts as ended and has yet left open on a partition, before anybody waits for
 * them: see docs/decisions/010.
 */
public final class HangingTransactions {
    private static final Logger logger = LoggerFactory.getLogger(HangingTransactions.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final Duration ROUND = Duration.ofMillis(20);

    private final KafkaClients clients;

    public HangingTransactions(Map<String, Object> client) {
        this.clients = new KafkaClients(client);
    }

    /** A transaction that began at this offset and of which the partition never learned the end. */
    public record OpenTransaction(
            TopicPartition partition, long producer, int producerEpoch, int coordinatorEpoch, long offset) {

        public String topic() {
            return partition.topic();
        }

        /** What it is, for whoever waits for its end. */
        public String sentence() {
            return "Kafka has lost the end of a transaction on " + partition + " (from offset " + offset
                    + "), so nobody can read on there. So it is where a log has lost its end, and with Kafka 4.3 where a"
                    + " partition was without a leader for a moment.";
        }
    }

    /**
     * Looks through these topics.
     *
     * @return in the order of their partitions
     */
    public List<OpenTransaction> find(Predicate<String> topics) {
        try (Admin admin = clients.admin()) {
            return find(admin, partitions(admin, topics)).stream()
                    .sorted(Comparator.comparing(OpenTransaction::toString))
                    .toList();
        } catch (ExecutionException e) {
            logger.debug("{} does not tell which transactions are open.", clients.address(), e);
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** Takes back what it holds of that partition, whatever became of the rest of it. */
    public void abort(OpenTransaction open) {
        try (Admin admin = clients.admin()) {
            admin.abortTransaction(new AbortTransactionSpec(
                            open.partition(), open.producer(), (short) open.producerEpoch(), open.coordinatorEpoch()))
                    .all()
                    .get();
        } catch (ExecutionException | KafkaException e) {
            throw new KafkaUnavailable(
                    "Kafka does not take back the transaction on " + open.partition() + " (" + e.getMessage() + ").",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailable("Interrupted while a transaction was taken back.", e);
        }
    }

    private static Set<OpenTransaction> find(Admin admin, List<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Set<OpenTransaction> open = open(admin, partitions);
        return open.isEmpty() ? open : lost(open, unended(admin, open), open(admin, partitions));
    }

    /**
     * A transaction may end between two questions; one that is lost is open at the first and at the last. Nothing is
     * known of a producer that we may not ask about.
     */
    static Set<OpenTransaction> lost(
            Set<OpenTransaction> before, Map<Long, Set<TopicPartition>> unended, Set<OpenTransaction> after) {
        return before.stream()
                .filter(after::contains)
                .filter(open -> Optional.ofNullable(unended.get(open.producer()))
                        .filter(partitions -> !partitions.contains(open.partition()))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private static List<TopicPartition> partitions(Admin admin, Predicate<String> wanted)
            throws ExecutionException, InterruptedException {
        List<String> names =
                admin.listTopics().names().get().stream().filter(wanted).toList();
        Collection<TopicDescription> topics =
                admin.describeTopics(names).allTopicNames().get().values();
        return topics.stream().flatMap(HangingTransactions::partitions).toList();
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream().map(info -> new TopicPartition(topic.name(), info.partition()));
    }

    private static Set<OpenTransaction> open(Admin admin, List<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Set<OpenTransaction> open = new HashSet<>();
        admin.describeProducers(partitions).all().get().forEach((partition, state) -> addOpen(open, partition, state));
        return open;
    }

    private static void addOpen(Set<OpenTransaction> open, TopicPartition partition, PartitionProducerState state) {
        state.activeProducers()
                .forEach(producer -> producer.currentTransactionStartOffset()
                        .ifPresent(start -> open.add(new OpenTransaction(
                                partition,
                                producer.producerId(),
                                producer.producerEpoch(),
                                producer.coordinatorEpoch().orElse(0),
                                start))));
    }

    /** On which partitions the coordinator still waits for the end of each producer's transaction. */
    private static Map<Long, Set<TopicPartition>> unended(Admin admin, Set<OpenTransaction> open)
            throws ExecutionException, InterruptedException {
        Set<Long> producers = open.stream().map(OpenTransaction::producer).collect(Collectors.toSet());
        return admin.describeTransactions(ids(admin, producers)).all().get().values().stream()
                .collect(Collectors.toMap(
                        TransactionDescription::producerId,
                        TransactionDescription::topicPartitions,
                        HangingTransactions::both));
    }

    /** A broker that has just started knows nobody at first. */
    private static List<String> ids(Admin admin, Set<Long> producers) throws ExecutionException, InterruptedException {
        List<String> ids = List.of();
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (ids.size() < producers.size() && System.nanoTime() < deadline) {
            Thread.sleep(ROUND.toMillis());
            ids =
                    admin
                            .listTransactions(new ListTransactionsOptions().filterProducerIds(producers))
                            .all()
                            .get()
                            .stream()
                            .map(TransactionListing::transactionalId)
                            .toList();
        }
        return ids;
    }

    private static <T> Set<T> both(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }
}
