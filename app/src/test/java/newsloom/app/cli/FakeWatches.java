package newsloom.app.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.app.service.WatchService;
import newsloom.model.watch.NumberedAlert;
import newsloom.model.watch.Snooze;
import newsloom.model.watch.Watch;

/** Watches in memory, and stories of which something was told. */
final class FakeWatches implements WatchService {
    final Map<String, Snooze> snoozed = new HashMap<>();
    /** By how many owners each story is reported. */
    final Map<String, Integer> owners = new HashMap<>();

    private final List<Watch> watches = new ArrayList<>();

    @Override
    public List<Watch> watches() {
        return List.copyOf(watches);
    }

    @Override
    public void put(Watch watch) {
        remove(watch.name());
        watches.add(watch);
    }

    @Override
    public boolean remove(String watch) {
        return watches.removeIf(each -> each.name().equals(watch));
    }

    @Override
    public Optional<Integer> owners(String story) {
        return Optional.ofNullable(owners.get(story));
    }

    @Override
    public boolean snooze(String story, Snooze snooze) {
        snoozed.put(story, snooze);
        return true;
    }

    @Override
    public boolean wake(String story) {
        return snoozed.remove(story) != null;
    }

    @Override
    public Stream<NumberedAlert> alerts(Optional<String> watch, boolean isWithSilent) {
        return Stream.empty();
    }

    @Override
    public void close() {
        // there is nothing behind it
    }
}
