package newsloom.app.cli.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import newsloom.app.cli.terminal.UtcDates;

/** How a story grew, in one line: a bar for each hour, or each day, or each few days. */
final class CoverageLine {
    private static final String BARS = "▁▂▃▄▅▆▇█";
    private static final int LONGEST = 60;
    private static final int HOURS_A_DAY = 24;

    private final TreeMap<Long, Integer> byHour = new TreeMap<>();

    void add(Instant published) {
        byHour.merge(
                Math.floorDiv(published.getEpochSecond(), Duration.ofHours(1).toSeconds()), 1, Integer::sum);
    }

    /** Empty if nothing has a date. */
    Optional<String> inWords() {
        if (byHour.isEmpty()) {
            return Optional.empty();
        }
        int step = step(byHour.lastKey() - byHour.firstKey() + 1);
        TreeMap<Long, Integer> counts = new TreeMap<>();
        byHour.forEach((hour, count) -> counts.merge(Math.floorDiv(hour, step), count, Integer::sum));
        Map.Entry<Long, Integer> most = counts.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow();
        String bars = LongStream.rangeClosed(counts.firstKey(), counts.lastKey())
                .mapToObj(at -> bar(counts.getOrDefault(at, 0), most.getValue()))
                .collect(Collectors.joining());
        Instant peak = Instant.EPOCH.plus(Duration.ofHours(most.getKey() * step));
        return Optional.of("By " + unit(step) + ": " + bars + ", most on " + UtcDates.of(Optional.of(peak)) + ": "
                + most.getValue());
    }

    private static int step(long hours) {
        long days = hours / HOURS_A_DAY + 1;
        return hours <= 2 * HOURS_A_DAY ? 1 : HOURS_A_DAY * (int) (days / LONGEST + 1);
    }

    private static String unit(int step) {
        return step == 1 ? "hour" : step == HOURS_A_DAY ? "day" : step / HOURS_A_DAY + " days";
    }

    private static String bar(int count, int most) {
        return count == 0 ? "·" : String.valueOf(BARS.charAt((BARS.length() * count - 1) / most));
    }
}
