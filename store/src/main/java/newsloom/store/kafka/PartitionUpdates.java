package newsloom.store.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.model.story.StoryRecord;
import newsloom.model.story.StoryUpdate;
import newsloom.model.story.StoryUpdateAssembler;
import newsloom.store.ArrivedUpdate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The updates that come from one partition of stories; what there is of the next one waits here until it is whole. */
final class PartitionUpdates {
    private final StoryUpdateAssembler assembler = new StoryUpdateAssembler();
    private final List<ConsumerRecord<String, byte[]>> pending = new ArrayList<>();
    private boolean afterGap;
    /** The number of the update that has lost a record, or may have: it is never whole. */
    private long torn = -1;

    private long last = -1;

    /** Of a record that was taken out of quarantine: it is among those of other updates. */
    static List<Arrival<ArrivedUpdate>> alone(ConsumerRecord<String, byte[]> record, StoryRecord told) {
        PartitionUpdates own = new PartitionUpdates();
        return Stream.of(own.add(record, told), own.end()).flatMap(List::stream).toList();
    }

    List<Arrival<ArrivedUpdate>> add(ConsumerRecord<String, byte[]> record, StoryRecord told) {
        List<Arrival<ArrivedUpdate>> whole = new ArrayList<>();
        for (StoryUpdate update : assembler.add(told)) {
            if (update.number() == told.update()) {
                pending.add(record);
            }
            whole.add(arrival(update));
        }
        if (!assembler.isBetweenUpdates()) {
            pending.add(record);
        }
        torn = afterGap ? told.update() : torn;
        afterGap = false;
        if (told.update() == torn) {
            whole.addAll(end());
        }
        return whole;
    }

    /** What there is of an update of which a record cannot be read; what else comes of it does not wait for that one. */
    List<Arrival<ArrivedUpdate>> gap() {
        afterGap = true;
        return end();
    }

    /** Where the update begins that is not whole yet. */
    Optional<Long> pendingFrom() {
        return pending.stream().map(ConsumerRecord::offset).findFirst();
    }

    private List<Arrival<ArrivedUpdate>> end() {
        return assembler.end().stream().map(this::arrival).toList();
    }

    private Arrival<ArrivedUpdate> arrival(StoryUpdate update) {
        Instant at = Instant.ofEpochMilli(pending.get(0).timestamp());
        Arrival<ArrivedUpdate> arrival =
                new Arrival<>(new ArrivedUpdate(update, at), List.copyOf(pending), update.number() != last);
        last = update.number();
        pending.clear();
        return arrival;
    }
}
