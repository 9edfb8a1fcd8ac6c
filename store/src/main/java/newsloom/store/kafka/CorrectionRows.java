package newsloom.store.kafka;

import java.util.List;
import java.util.Map;
import newsloom.model.Correction;
import newsloom.store.Positions;
import newsloom.store.StoryStore;

/** The rows of corrections. */
record CorrectionRows(StoryStore store) implements SinkRows<Correction> {

    @Override
    public int save(List<Correction> corrections, Positions positions) {
        return store.saveCorrections(corrections, positions);
    }

    @Override
    public Map<Integer, Long> positions(String topic) {
        return store.positions(topic);
    }
}
