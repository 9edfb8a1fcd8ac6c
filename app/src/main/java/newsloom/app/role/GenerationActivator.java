package newsloom.app.role;

import java.util.Optional;
import newsloom.app.settings.Settings;
import newsloom.kafka.group.ConsumerLag;
import newsloom.model.Generation;
import newsloom.model.Story;
import newsloom.model.topic.Topic;
import newsloom.store.StoryStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the rows of a new generation be read once they hold all that the rows of the old one do: nobody makes the old one
 * any more, and the new one has come to where that ended. Any process that stores may do it, and it is done once.
 */
final class GenerationActivator implements AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(GenerationActivator.class);

    private final Settings settings;
    private final KafkaConnection kafka;
    private final Optional<StoryStore> rows;
    private final ConsumerLag catchingUp;
    private int done;

    GenerationActivator(Settings settings, KafkaConnection kafka, Optional<StoryStore> rows) {
        this.settings = settings;
        this.kafka = kafka;
        this.rows = rows;
        this.catchingUp = new ConsumerLag(kafka.client());
    }

    void turnWhenDue(Generation current) {
        if (rows.isPresent() && done < current.number()) {
            turnWhenDue(current, rows.get());
        }
    }

    @Override
    public void close() {
        catchingUp.close();
    }

    private void turnWhenDue(Generation current, StoryStore store) {
        int read = store.generation();
        if (read >= current.number()) {
            done = read;
        } else if (isWhole(current, new Generation(read, Optional.empty()), store)) {
            store.activate(current.number());
            done = current.number();
            logger.info("Generation {} of the stories is read now.", done);
        }
    }

    private boolean isWhole(Generation current, Generation before, StoryStore store) {
        String former = group(before);
        Topic<?> articles = kafka.topics().articles();
        Topic<Story> stories = kafka.topics(current).stories();
        return !catchingUp.isAtWork(former)
                && ConsumerLag.reached(
                        catchingUp.positions(group(current), articles), catchingUp.positions(former, articles))
                && ConsumerLag.reached(store.positions(stories.name()), catchingUp.ends(stories));
    }

    private String group(Generation generation) {
        return GenerationPipeline.dedupeSettings(settings, generation).applicationId();
    }
}
