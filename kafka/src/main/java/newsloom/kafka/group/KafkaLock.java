package newsloom.kafka.group;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import newsloom.kafka.KafkaClients;
import newsloom.kafka.KafkaUnavailable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * The right to do what only one process at a time may do, wherever the others run: the one partition of a topic, held as
 * the member of a consumer group. Whoever dies loses it within seconds. For one thread, which must renew it.
 */
public final class KafkaLock implements AutoCloseable {
    private static final Duration ROUND = Duration.ofMillis(200);
    private static final Duration SESSION = Duration.ofSeconds(6);
    private static final Duration TIMEOUT = SESSION.plusSeconds(4);
    private static final Duration LONGEST_JOIN = Duration.ofSeconds(30);

    private final Consumer<String, byte[]> consumer;
    private boolean joined;

    private KafkaLock(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /**
     * Waits as long as one that was killed may still count.
     *
     * @param refusal the sentence for when another process has it
     */
    public static KafkaLock enter(Map<String, Object> client, String group, String topic, String refusal) {
        try {
            KafkaClients clients = new KafkaClients(client);
            awaitNobody(clients, group, refusal);
            KafkaLock exclusion = new KafkaLock(clients.groupMember(group, SESSION, Map.of()));
            return exclusion.join(topic, refusal);
        } catch (KafkaException | ExecutionException e) {
            throw new KafkaUnavailable("Kafka does not say who else is at it (" + e.getMessage() + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailable("Interrupted while waiting for others to end.", e);
        }
    }

    /** Is to be called at least every few minutes, or it is lost. */
    public void renew() {
        consumer.poll(Duration.ZERO);
    }

    /** Whether it is still ours, or ours again: a broker that starts shows all members out once. */
    public boolean holds() {
        long deadline = System.nanoTime() + SESSION.toNanos();
        do {
            consumer.poll(ROUND);
        } while (consumer.assignment().isEmpty() && System.nanoTime() < deadline);
        return !consumer.assignment().isEmpty();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static void awaitNobody(KafkaClients clients, String group, String refusal)
            throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        try (Admin admin = clients.admin()) {
            while (hasMembers(admin, group)) {
                if (System.nanoTime() > deadline) {
                    throw new KafkaUnavailable(refusal, new IllegalStateException(group));
                }
                Thread.sleep(ROUND.toMillis());
            }
        }
    }

    static boolean hasMembers(Admin admin, String group) throws ExecutionException, InterruptedException {
        try {
            return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                    .anyMatch(described -> !described.members().isEmpty());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw e;
        }
    }

    /** Of two that come at one moment, one gets the partition. */
    private KafkaLock join(String topic, String refusal) {
        long deadline = System.nanoTime() + LONGEST_JOIN.toNanos();
        consumer.subscribe(List.of(topic), new Joining());
        while (!joined && System.nanoTime() < deadline) {
            consumer.poll(ROUND);
        }
        if (consumer.assignment().isEmpty()) {
            consumer.close();
            throw new KafkaUnavailable(refusal, new IllegalStateException(topic));
        }
        return this;
    }

    private final class Joining implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            joined = true;
            consumer.pause(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}
    }
}
