package newsloom.app.role;

import java.util.Optional;
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

    private final ServiceContext context;
    private final ConsumerLag lag;
    private int done;

    GenerationActivator(ServiceContext context) {
        this.context = context;
        this.lag = new ConsumerLag(context.kafka().client());
    }

    void activateWhenWhole(Generation current) {
        if (done < current.number()) {
            context.rows().ifPresent(store -> activateWhenWhole(current, store));
        }
    }

    @Override
    public void close() {
        lag.close();
    }

    private void activateWhenWhole(Generation current, StoryStore store) {
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
        Topic<?> articles = context.kafka().topics().articles();
        Topic<Story> stories = context.kafka().topics(current).stories();
        return !lag.isAtWork(former)
                && ConsumerLag.reached(lag.positions(group(current), articles), lag.positions(former, articles))
                && ConsumerLag.reached(store.positions(stories.name()), lag.ends(stories));
    }

    private String group(Generation generation) {
        return context.settings().dedupe(generation).applicationId();
    }
}
