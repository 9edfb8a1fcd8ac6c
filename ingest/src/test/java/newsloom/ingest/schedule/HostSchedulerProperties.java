package newsloom.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HostSchedulerProperties {
    private static final Instant START = Instant.parse("2026-11-25T12:00:00Z");
    private static final Duration GAP = Duration.ofSeconds(5);

    /** A random course of adding, moving, removing, taking and finishing, watched from outside. */
    @Property
    void neverTwoOfAHostAtOnceNeverTooEarlyAndNothingIsForgotten(@ForAll long seed) {
        Random lots = new Random(seed);
        HostScheduler<Integer> timetable = new HostScheduler<>();
        Map<Integer, Instant> due = new HashMap<>();
        Map<String, Instant> free = new HashMap<>();
        Deque<HostScheduler.Turn<Integer>> inHand = new ArrayDeque<>();
        Set<String> busy = new HashSet<>();
        Instant now = START;
        for (int step = 0; step < 400; step++) {
            now = now.plusMillis(lots.nextInt(3_000));
            int task = lots.nextInt(30);
            String host = "h" + task % 7;
            switch (lots.nextInt(5)) {
                case 0, 1 -> {
                    due.put(task, now.plusSeconds(lots.nextInt(20)));
                    timetable.put(host, task, due.get(task), task % 2 == 0);
                }
                case 2 -> {
                    if (lots.nextInt(4) == 0) {
                        due.remove(task);
                        timetable.remove(host, task);
                    } else if (lots.nextInt(4) == 0) {
                        free.merge(host, now.plusSeconds(9), (one, other) -> one.isAfter(other) ? one : other);
                        timetable.hold(host, now.plusSeconds(9));
                    }
                }
                case 3 -> {
                    Optional<HostScheduler.Turn<Integer>> turn = timetable.take(now);
                    if (turn.isPresent()) {
                        assertThat(busy.add(turn.get().host())).isTrue();
                        assertThat(due.remove(turn.get().task())).isBeforeOrEqualTo(now);
                        assertThat(free.getOrDefault(turn.get().host(), START)).isBeforeOrEqualTo(now);
                        inHand.add(turn.get());
                    }
                }
                default -> finish(timetable, inHand, busy, free, now);
            }
            assertThat(timetable.size()).isEqualTo(due.size());
        }
        assertThat(takeAll(timetable, inHand, busy, free, now)).isEqualTo(due.keySet());
    }

    @Test
    void whatIsUrgentGoesBeforeAnOlderOneOfItsHostOnceItIsDue() {
        HostScheduler<String> timetable = new HostScheduler<>();
        timetable.put("h", "page", START, false);
        timetable.put("h", "feed", START.plusSeconds(1), true);

        assertThat(timetable.take(START.plusSeconds(2))).contains(new HostScheduler.Turn<>("h", "feed"));
    }

    @Test
    void tenThousandHostsTakeTheirTurnsInOrder() {
        HostScheduler<Integer> timetable = new HostScheduler<>();
        for (int i = 0; i < 10_000; i++) {
            timetable.put("h" + i, i, START.plusSeconds((i * 7919) % 10_000), true);
        }
        List<Instant> turns = new ArrayList<>();
        for (Optional<Instant> next = timetable.next(); next.isPresent(); next = timetable.next()) {
            turns.add(next.get());
            HostScheduler.Turn<Integer> turn = timetable.take(next.get()).orElseThrow();
            timetable.done(turn.host(), next.get(), GAP);
        }
        assertThat(turns).hasSize(10_000).isSorted();
    }

    private static void finish(
            HostScheduler<Integer> timetable,
            Deque<HostScheduler.Turn<Integer>> inHand,
            Set<String> busy,
            Map<String, Instant> free,
            Instant now) {
        Optional.ofNullable(inHand.poll()).ifPresent(turn -> {
            timetable.done(turn.host(), now, GAP);
            busy.remove(turn.host());
            free.merge(turn.host(), now.plus(GAP), (one, other) -> one.isAfter(other) ? one : other);
        });
    }

    private static Set<Integer> takeAll(
            HostScheduler<Integer> timetable,
            Deque<HostScheduler.Turn<Integer>> inHand,
            Set<String> busy,
            Map<String, Instant> free,
            Instant from) {
        Instant now = from;
        while (!inHand.isEmpty()) {
            finish(timetable, inHand, busy, free, now);
        }
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            now = now.plusSeconds(1);
            for (Optional<HostScheduler.Turn<Integer>> turn = timetable.take(now);
                    turn.isPresent();
                    turn = timetable.take(now)) {
                taken.add(turn.get().task());
                timetable.done(turn.get().host(), now, GAP);
            }
        }
        return taken;
    }
}
