package newsloom.kafka.topic;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import newsloom.kafka.KafkaClients;
import newsloom.kafka.KafkaUnavailable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What generations of stories that nobody makes any more have left in Kafka. */
public final class OldGenerationTopics {
    private static final Logger logger = LoggerFactory.getLogger(OldGenerationTopics.class);

    private final KafkaClients clients;

    public OldGenerationTopics(Map<String, Object> client) {
        this.clients = new KafkaClients(client);
    }

    /**
     * Deletes the topics and groups of generations, as far as they are there.
     *
     * @param prefixes what the names of their own topics and groups begin with
     * @return how many topics
     */
    public int delete(List<String> prefixes) {
        try (Admin admin = clients.admin()) {
            List<String> topics = admin.listTopics().names().get().stream()
                    .filter(topic -> prefixes.stream().anyMatch(prefix -> isOf(prefix, topic)))
                    .toList();
            admin.deleteTopics(topics).all().get();
            for (String prefix : prefixes) {
                forget(admin, List.of(prefix + "dedupe", prefix + "store"));
            }
            return topics.size();
        } catch (ExecutionException | KafkaException e) {
            throw new KafkaUnavailable(
                    "Kafka does not delete the topics of former generations (" + e.getMessage() + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailable("Interrupted while former topics were deleted.", e);
        }
    }

    private static boolean isOf(String prefix, String topic) {
        return topic.equals(prefix + "stories") || topic.startsWith(prefix + "dedupe-");
    }

    /** A group that is gone, or whose last member has yet to go, is no reason to fail: Kafka forgets it in a week. */
    private static void forget(Admin admin, List<String> groups) throws InterruptedException {
        for (KafkaFuture<Void> deletion :
                admin.deleteConsumerGroups(groups).deletedGroups().values()) {
            try {
                deletion.get();
            } catch (ExecutionException e) {
                logger.debug("The group of a former generation is left to itself.", e);
            }
        }
    }
}
