package newsloom.app.status;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a process says of itself when it is asked: whether it lives, and whether it does its work. */
public final class Health {
    private final List<Supplier<Stream<String>>> ready = new CopyOnWriteArrayList<>();
    private final List<Supplier<Stream<String>>> live = new CopyOnWriteArrayList<>();
    private final List<Supplier<Stream<String>>> remarks = new CopyOnWriteArrayList<>();
    private volatile boolean started;

    /** @param notReady why a part does not do its work now, in sentences */
    public void readyUnless(Supplier<Stream<String>> notReady) {
        ready.add(notReady);
    }

    /** @param broken why a part will not work again until the process is started anew, as a sentence */
    public void liveUnless(Supplier<Optional<String>> broken) {
        live.add(() -> broken.get().stream());
    }

    /** @param remark what people should know though all parts do their work, in sentences */
    void remarking(Supplier<Stream<String>> remark) {
        remarks.add(remark);
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

    List<String> remarks() {
        return reasons(remarks);
    }

    private static List<String> reasons(List<Supplier<Stream<String>>> parts) {
        return parts.stream().flatMap(Supplier::get).toList();
    }
}
