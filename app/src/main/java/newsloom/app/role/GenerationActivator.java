package newsloom.app.role;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.kafka.group.ConsumerLag;
import newsloom.model.Generation;
import newsloom.model.story.StoryRecord;
import newsloom.model.topic.Topic;
import newsloom.model.topic.Topics;
import newsloom.store.StoryStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the rows of a new generation be read once they hold all that the rows of the old one do: nobody makes the old one
 * any more, and the new one has come to where that ended. So it is with the first one too: of a topic that Kafka has
 * thinned, rows are whole only at the end. Any process that stores may do it, and it is done once.
 */
final class GenerationActivator {
    private static final Logger logger = LoggerFactory.getLogger(GenerationActivator.class);

    private final ServiceContext context;
    private final ConsumerLag lag;
    /** Where the stories of a generation ended once they held all, by its number. */
    private final Map<Integer, Map<Integer, Long>> ends = new HashMap<>();

    private int done;

    GenerationActivator(ServiceContext context, ConsumerLag lag) {
        this.context = context;
        this.lag = lag;
    }

    void activateWhenWhole(Generation current) {
        if (done < current.number()) {
            context.rows().ifPresent(store -> activateWhenWhole(current, store));
        }
    }

    private void activateWhenWhole(Generation current, StoryStore store) {
        int read = store.generation();
        if (read >= current.number()) {
            done = read;
        } else if (isWhole(current, read, store)) {
            store.activate(current.number());
            done = current.number();
            logger.info("Generation {} of the stories is read now.", done);
        }
    }

    /** What is written after the new one has come to where the old one ended need not be waited for. */
    private boolean isWhole(Generation current, int read, StoryStore store) {
        Topic<StoryRecord> stories = context.kafka().topics(current).stories();
        int number = current.number();
        if (!ends.containsKey(number) && (read == 0 || hasComeTo(current, new Generation(read, Optional.empty())))) {
            ends.put(number, lag.ends(stories));
        }
        return Optional.ofNullable(ends.get(number))
                .filter(end -> ConsumerLag.reached(store.positions(stories.name()), end))
                .isPresent();
    }

    private boolean hasComeTo(Generation current, Generation before) {
        String former = group(before);
        Topics topics = context.kafka().topics();
        return !lag.isAtWork(former)
                && Stream.of(topics.articles(), topics.corrections())
                        .allMatch(read ->
                                ConsumerLag.reached(lag.positions(group(current), read), lag.positions(former, read)));
    }

    private String group(Generation generation) {
        return context.settings().dedupe(generation).applicationId();
    }
}
