package newsloom.kafka.topic;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import newsloom.kafka.KafkaClients;
import newsloom.kafka.KafkaUnavailable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Asks a Kafka who it is, and who its topics are: names come again, ids do not. */
public final class TopicInspector {
    private final KafkaClients clients;

    public TopicInspector(Map<String, Object> client) {
        this.clients = new KafkaClients(client);
    }

    /** The id of the cluster. */
    public String kafka() {
        return ask(admin -> admin.describeCluster().clusterId().get());
    }

    /** The ids of these topics, by name; all of them must be there. */
    public Map<String, String> ids(Collection<String> topics) {
        return ask(admin -> admin.describeTopics(topics).allTopicNames().get().values().stream()
                .collect(Collectors.toMap(
                        topic -> topic.name(), topic -> topic.topicId().toString())));
    }

    private <T> T ask(Question<T> question) {
        try (Admin admin = clients.admin()) {
            return question.ask(admin);
        } catch (ExecutionException | KafkaException e) {
            throw new KafkaUnavailable(
                    "Kafka at " + clients.address() + " does not say which it is (" + e.getMessage() + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailable("The question which Kafka it is was interrupted.", e);
        }
    }

    private interface Question<T> {
        T ask(Admin admin) throws ExecutionException, InterruptedException;
    }
}
