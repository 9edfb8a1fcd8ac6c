package newsloom.app.cli.source;

import java.time.Duration;
import java.util.Optional;
import newsloom.app.settings.WrittenDuration;

/** How often a source is asked, as people type it: {@code 10m}, or {@code 5m..2h}. */
public record Interval(Duration least, Duration most) {

    public static Interval of(String typed) {
        String[] bounds = typed.split("\\.\\.", 2);
        Duration least = WrittenDuration.of(bounds[0]);
        Duration most = bounds.length == 1 ? least : WrittenDuration.of(bounds[1]);
        if (least.isZero() || least.compareTo(most) > 0) {
            throw new IllegalArgumentException("The interval must be longer than nothing, and its first bound not"
                    + " longer than its second: 10m, or 5m..2h.");
        }
        return new Interval(least, most);
    }

    public static Optional<String> text(Optional<Duration> least, Optional<Duration> most) {
        return least.flatMap(low -> most.map(high -> low.equals(high)
                ? WrittenDuration.text(low)
                : WrittenDuration.text(low) + ".." + WrittenDuration.text(high)));
    }
}
