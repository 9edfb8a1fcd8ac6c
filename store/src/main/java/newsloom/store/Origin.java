package newsloom.store;

import java.util.Map;

/**
 * Where the rows came from: two Kafkas, and a topic that was deleted and its successor, have the same names and other ids.
 *
 * @param kafka the id of the cluster
 * @param topicsPrefix what the names of the topics begin with
 * @param topics their ids, by name
 */
public record Origin(String kafka, String topicsPrefix, Map<String, String> topics) {

    public Origin {
        topics = Map.copyOf(topics);
    }

    /** Whether a topic of that name is here, and is another one there. */
    public boolean isOther(String topic, Origin there) {
        return topics.containsKey(topic)
                && !topics.get(topic).equals(there.topics.getOrDefault(topic, topics.get(topic)));
    }
}
