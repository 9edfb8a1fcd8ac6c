package newsloom.bench.alerts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of the alerts went wrong, by the receiver's log.
 *
 * @param missing how many the database holds that the receiver never took
 * @param doubled how many arrived in messages of more than one id, how often again
 * @param foreign how many arrived that the database does not hold for that channel
 * @param changed ids under which more than one body arrived, or that stood in no header
 * @param silent how many went out, or were to, that are silent
 * @param unmatched articles that the watches ask for, and that match none in the database
 * @param untold stories of which a watch should have told something, and alerts that go nowhere
 * @param unsent how many messages wait, or are parked
 */
record AlertVerdict(
        long missing, long doubled, long foreign, long changed, long silent, long unmatched, long untold, long unsent) {
    private static final AlertVerdict CLEAN = new AlertVerdict(0, 0, 0, 0, 0, 0, 0, 0);

    /** @param asked articles and the watches that ask for them, as ARTICLE WATCH */
    static AlertVerdict of(HeldAlerts held, Collection<String> asked, List<ReceivedRequest> log) {
        Set<ToldAlert> wanted = Set.copyOf(held.alerts());
        Set<ToldAlert> taken = new HashSet<>();
        log.stream()
                .filter(ReceivedRequest::isTaken)
                .forEach(request -> taken.addAll(ToldAlert.of(request.channel(), request.body())));
        List<ToldAlert> arrived = arrived(log);
        Set<ToldAlert> different = Set.copyOf(arrived);
        return new AlertVerdict(
                without(wanted, taken),
                arrived.size() - different.size(),
                without(different, wanted),
                changed(log),
                held.silent(),
                without(Set.copyOf(asked), Set.copyOf(held.matches())),
                held.untold() + held.unrouted(),
                held.unsent());
    }

    boolean isClean() {
        return equals(CLEAN);
    }

    /** Equal ids once; what a body says twice is there twice. */
    private static List<ToldAlert> arrived(List<ReceivedRequest> log) {
        Set<String> ids = new HashSet<>();
        List<ToldAlert> arrived = new ArrayList<>();
        log.stream()
                .filter(request -> ids.add(request.id()))
                .forEach(request -> arrived.addAll(ToldAlert.of(request.channel(), request.body())));
        return arrived;
    }

    private static long changed(List<ReceivedRequest> log) {
        Map<String, Set<String>> bodies = new HashMap<>();
        log.forEach(request -> bodies.computeIfAbsent(request.id(), id -> new HashSet<>())
                .add(request.channel() + " " + request.body()));
        return bodies.entrySet().stream()
                .filter(each -> each.getKey().isEmpty() || each.getValue().size() > 1)
                .count();
    }

    private static <T> long without(Set<T> some, Set<T> others) {
        return some.stream().filter(each -> !others.contains(each)).count();
    }
}
