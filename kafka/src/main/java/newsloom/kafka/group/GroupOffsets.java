package newsloom.kafka.group;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import newsloom.kafka.KafkaClients;
import newsloom.kafka.KafkaUnavailable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Says to groups that nobody works for where to read on. */
public final class GroupOffsets {
    private final KafkaClients clients;

    public GroupOffsets(Map<String, Object> client) {
        this.clients = new KafkaClients(client);
    }

    /** @param next the offset to go on with, by partition */
    public void set(String group, String topic, Map<Integer, Long> next) {
        Map<TopicPartition, OffsetAndMetadata> offsets = next.entrySet().stream()
                .collect(toMap(
                        each -> new TopicPartition(topic, each.getKey()),
                        each -> new OffsetAndMetadata(each.getValue())));
        tell(
                "where to read on in " + topic,
                admin -> admin.alterConsumerGroupOffsets(group, offsets).all().get());
    }

    /** Those with names that begin so begin anew. */
    public void forget(String prefix) {
        tell("what to forget of " + prefix, admin -> {
            List<String> groups = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .filter(group -> group.startsWith(prefix))
                    .toList();
            return admin.deleteConsumerGroups(groups).all().get();
        });
    }

    private void tell(String what, Wish wish) {
        try (Admin admin = clients.admin()) {
            wish.tell(admin);
        } catch (ExecutionException | KafkaException e) {
            throw new KafkaUnavailable(
                    "Kafka at " + clients.address() + " is not told " + what + " (" + e.getMessage()
                            + "). Does a newsloom still work on it? Stop that first.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailable("Interrupted before Kafka was told " + what + ".", e);
        }
    }

    private interface Wish {
        Object tell(Admin admin) throws ExecutionException, InterruptedException;
    }
}
