package newsloom.store.kafka;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import newsloom.store.Positions;
import newsloom.store.StoryWriter;

/**
 * Rows that all generations of stories share.
 *
 * @param saving says how many are new
 */
record StoredRows<T>(StoryWriter store, ToIntBiFunction<List<T>, Positions> saving) implements SinkRows<T> {

    @Override
    public int save(List<T> values, Positions positions) {
        return saving.applyAsInt(values, positions);
    }

    @Override
    public Map<Integer, Long> positions(String topic) {
        return store.positions(topic);
    }
}
