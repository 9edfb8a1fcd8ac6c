package newsloom.app.role;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import newsloom.app.settings.Settings;
import newsloom.model.Generation;
import newsloom.model.topic.Topics;
import newsloom.store.StoryStore;

/**
 * What services are made of.
 *
 * @param generation of stories that they work on
 * @param rows where stories are stored; absent when this process does not
 * @param meters what they count with
 */
record ServiceContext(
        Settings settings,
        KafkaConnection kafka,
        Generation generation,
        Optional<StoryStore> rows,
        MeterRegistry meters) {

    ServiceContext of(Generation other, MeterRegistry counting) {
        return new ServiceContext(settings, kafka, other, rows, counting);
    }

    Topics topics() {
        return kafka.topics(generation);
    }
}
