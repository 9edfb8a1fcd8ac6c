package newsloom.store.kafka;

import java.util.List;
import java.util.Map;
import newsloom.store.ArrivedUpdate;
import newsloom.store.Positions;
import newsloom.store.StoryWriter;

/** The rows of one generation of stories. */
public record StoryRows(StoryWriter store, int generation) implements SinkRows<ArrivedUpdate> {

    @Override
    public int save(List<ArrivedUpdate> updates, Positions positions) {
        return store.save(generation, updates, positions);
    }

    @Override
    public Map<Integer, Long> positions(String topic) {
        return store.positions(topic);
    }
}
