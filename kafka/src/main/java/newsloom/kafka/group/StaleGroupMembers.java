package newsloom.kafka.group;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import newsloom.kafka.KafkaClients;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who read from the embedded broker when it was killed, and were killed with it: shown out of their groups, so
 * that their successors need not wait until their sessions run out. One that lives after all comes back by itself.
 */
public final class StaleGroupMembers {
    private static final Logger logger = LoggerFactory.getLogger(StaleGroupMembers.class);

    private final KafkaClients clients;

    public StaleGroupMembers(Map<String, Object> client) {
        this.clients = new KafkaClients(client);
    }

    public void showOut(List<String> groups) {
        try (Admin admin = clients.admin()) {
            groups.forEach(group -> showOut(admin, group));
        }
    }

    private static void showOut(Admin admin, String group) {
        try {
            admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            logger.debug("The group {} is new, or its former members stay until their sessions run out.", group, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
