package newsloom.store.kafka;

import java.util.List;
import java.util.Map;
import newsloom.store.Positions;

/** Where a {@link TopicSink} puts what it reads: rows, and beside them how far its topic was read. */
public interface SinkRows<T> {

    /** Keeps both or neither; see {@link newsloom.store.StoryWriter#save}. */
    int save(List<T> values, Positions positions);

    /** The next offset to read of each partition of a topic, as far as any was saved. */
    Map<Integer, Long> positions(String topic);
}
