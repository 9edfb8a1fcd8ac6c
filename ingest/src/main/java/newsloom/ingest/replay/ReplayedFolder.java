package newsloom.ingest.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import newsloom.model.topic.Topics;

/**
 * What a writer's records come from, so that Kafka can keep how far it was read.
 *
 * @param name one writer at a time writes for a name: a second one shows the first one out
 * @param state while it stays the same, reading goes on where it was; when it changes, reading begins anew
 */
public record ReplayedFolder(String name, String state) {

    /** The group under which Kafka keeps the place, and the name of the transactions; short, whatever the name is. */
    String group(Topics topics) {
        return topics.articles().name() + "-ingest-" + UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
