package newsloom.app.role;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.app.failure.CannotRun;
import newsloom.app.role.Disagreement.Remedy;
import newsloom.kafka.topic.TopicInspector;
import newsloom.model.topic.Topics;
import newsloom.store.Origin;
import newsloom.store.StoryStore;

/** What must agree before anything runs: who the topics are, and whose rows there are. See docs/decisions/037. */
public final class Agreement {
    private static final String REPAIR =
            " newsloom doctor tells all that does not agree, and newsloom doctor --repair puts it right.";

    private final KafkaConnection kafka;
    private final Optional<StoryStore> rows;
    private final Origin here;

    /** @param rows absent where this process stores none */
    public Agreement(KafkaConnection kafka, Optional<StoryStore> rows) {
        this.kafka = kafka;
        this.rows = rows;
        this.here = here(kafka);
    }

    /** Fails with the first sentence; where all agrees, the rows are known to come from here. */
    void require() {
        find().findFirst().ifPresent(first -> {
            throw new CannotRun(first.sentence() + REPAIR);
        });
        rows.ifPresent(this::settle);
    }

    public Stream<Disagreement> find() {
        return rows.flatMap(StoryStore::origin).stream().flatMap(this::ofOrigin);
    }

    /** From now on the rows come from here. */
    public void settle(StoryStore store) {
        if (!store.origin().equals(Optional.of(here))) {
            store.comeFrom(here);
        }
    }

    private static Origin here(KafkaConnection kafka) {
        TopicInspector inspector = new TopicInspector(kafka.client());
        List<String> names = kafka.generations()
                .made()
                .map(kafka::topics)
                .flatMap(Agreement::compared)
                .distinct()
                .toList();
        return new Origin(inspector.kafka(), kafka.topicsPrefix(), inspector.ids(names));
    }

    private static Stream<String> compared(Topics topics) {
        return Stream.of(topics.articles(), topics.corrections(), topics.stories())
                .map(topic -> topic.name());
    }

    private Stream<Disagreement> ofOrigin(Origin before) {
        if (!before.kafka().equals(here.kafka())) {
            return Stream.of(otherKafka(before));
        }
        if (!before.topicsPrefix().equals(here.topicsPrefix())) {
            return Stream.of(otherPrefix(before));
        }
        return here.topics().keySet().stream()
                .sorted()
                .filter(topic -> here.isOther(topic, before))
                .map(this::otherTopic);
    }

    private Disagreement otherKafka(Origin before) {
        return new Disagreement(
                "The stories in the database came from another Kafka (cluster " + before.kafka() + ") than this one"
                        + " (cluster " + here.kafka() + "): articles of both would be there twice. Name that Kafka"
                        + " (--kafka) or its data folder (--data), or another database for this one (store.url).",
                Remedy.GROUP_ANEW);
    }

    private Disagreement otherPrefix(Origin before) {
        return new Disagreement(
                "The stories in the database came from topics under topics.prefix " + before.topicsPrefix()
                        + " and not under " + here.topicsPrefix() + ": articles of both would be there twice. Set"
                        + " topics.prefix " + before.topicsPrefix() + ", or name another database for these topics"
                        + " (store.url).",
                Remedy.GROUP_ANEW);
    }

    private Disagreement otherTopic(String topic) {
        boolean read = !topic.endsWith(".stories");
        return new Disagreement(
                "The topic " + topic + " is not the one from which the stories in the database came: it was deleted or"
                        + " lost, and made anew.",
                read ? Remedy.READ_AGAIN : Remedy.GROUP_ANEW);
    }
}
