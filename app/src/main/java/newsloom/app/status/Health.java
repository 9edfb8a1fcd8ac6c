package newsloom.app.status;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** What a process says of itself when it is asked: whether it lives, and whether it does its work. */
public final class Health {
    private final List<Supplier<Optional<String>>> ready = new CopyOnWriteArrayList<>();
    private final List<Supplier<Optional<String>>> live = new CopyOnWriteArrayList<>();
    private volatile boolean started;

    /** @param notReady why a part does not do its work now, as a sentence */
    public void readyUnless(Supplier<Optional<String>> notReady) {
        ready.add(notReady);
    }

    /** @param broken why a part will not work again until the process is started anew, as a sentence */
    public void liveUnless(Supplier<Optional<String>> broken) {
        live.add(broken);
    }

    /** All parts are there, and can be asked. */
    public void started() {
        started = true;
    }

    /** Why it is not alive; nothing if it is. */
    List<String> broken() {
        return reasons(live);
    }

    /** Why it does not do its work; nothing if it does. */
    List<String> notReady() {
        return started ? reasons(ready) : List.of("It is starting: Kafka and the parts behind it are not there yet.");
    }

    private static List<String> reasons(List<Supplier<Optional<String>>> parts) {
        return parts.stream().map(Supplier::get).flatMap(Optional::stream).toList();
    }
}
