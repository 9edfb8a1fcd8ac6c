package newsloom.bench.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the simulated web saw of its readers, host by host. */
final class Visits {
    /** Clocks, and the way from the socket to here. */
    private static final Duration SLACK = Duration.ofMillis(30);

    private final Duration gap;
    private final Map<String, Host> hosts = new TreeMap<>();
    private final List<String> wrongs = new ArrayList<>();
    private long requests;

    Visits(Duration gap) {
        this.gap = gap;
    }

    /**
     * @param follows whether it follows from another request at once: robots.txt before it, or a redirect to it
     * @param leads whether another request may follow at once: even before this one is noted as ended, for its reader has
     *     the answer sooner than we hear of it
     */
    synchronized void begin(String host, String path, boolean follows, boolean leads, Instant now) {
        Host seen = hosts.computeIfAbsent(host, name -> new Host());
        requests++;
        if (seen.inHand > 0 && !seen.after) {
            wrongs.add(now + " " + host + path + ": asked while another request was under way");
        }
        boolean tooSoon = !follows
                && !seen.after
                && Duration.between(seen.ended, now).plus(SLACK).compareTo(gap) < 0;
        if (tooSoon) {
            wrongs.add(now + " " + host + path + ": asked "
                    + Duration.between(seen.ended, now).toMillis() + " ms after the last request");
        }
        if (!follows && now.isBefore(seen.notBefore)) {
            wrongs.add(
                    now + " " + host + path + ": asked although it had asked to be left alone until " + seen.notBefore);
        }
        seen.inHand++;
        seen.after = leads;
    }

    synchronized void end(String host, Instant notBefore, Instant now) {
        Host seen = hosts.get(host);
        if (seen != null) {
            seen.inHand--;
            seen.ended = now;
            seen.notBefore = notBefore.isAfter(seen.notBefore) ? notBefore : seen.notBefore;
        }
    }

    synchronized void served(String host, String path, Instant now) {
        hosts.computeIfAbsent(host, name -> new Host())
                .served
                .computeIfAbsent(path, any -> new ArrayList<>())
                .add(now);
    }

    synchronized long requests() {
        return requests;
    }

    synchronized List<String> wrongs() {
        return List.copyOf(wrongs);
    }

    /** Pages that were given more than once, but for those that a kill may have lost on the way. */
    synchronized List<String> servedTwice(List<Instant> kills, Duration underWay) {
        List<String> twice = new ArrayList<>();
        hosts.forEach((host, seen) -> seen.served.forEach((path, times) -> {
            long excused = times.stream()
                    .filter(time -> kills.stream()
                            .anyMatch(kill ->
                                    !time.isAfter(kill) && time.plus(underWay).isAfter(kill)))
                    .count();
            if (times.size() - excused > 1) {
                twice.add(host + path + ": " + times);
            }
        }));
        return twice;
    }

    synchronized long pages() {
        return hosts.values().stream().mapToLong(host -> host.served.size()).sum();
    }

    private static final class Host {
        private final Map<String, List<Instant>> served = new TreeMap<>();
        private int inHand;
        private Instant ended = Instant.EPOCH;
        private Instant notBefore = Instant.EPOCH;
        private boolean after;
    }
}
