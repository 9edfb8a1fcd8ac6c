package newsloom.model.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.model.Checks;

/**
 * By which channels a watch tells, and when.
 *
 * @param channels their names; where there are none, {@code newsloom alerts} prints what was told
 * @param mostAnHour so many alerts go out one by one in an hour of the clock; the rest of them in one message at its end
 */
public record Telling(List<String> channels, Digest digest, Optional<QuietHours> quiet, int mostAnHour) {
    private static final Digest HOUR = Digest.every(Duration.ofHours(1));
    private static final int MOST_AN_HOUR = 30;
    private static final int MOST_CHANNELS = 20;

    public Telling {
        channels = channels.stream().distinct().toList();
        Checks.require(channels.size() <= MOST_CHANNELS, "A watch has at most " + MOST_CHANNELS + " channels.");
        Checks.require(mostAnHour >= 1, "A watch tells at least one thing an hour.");
    }

    /** At once, to those. */
    public static Telling to(String... channels) {
        return new Telling(List.of(channels), Digest.AT_ONCE, Optional.empty(), MOST_AN_HOUR);
    }

    /**
     * When what is told now goes out.
     *
     * @param thisHour how many have gone out one by one in this hour of the clock
     */
    public Due due(Instant now, int thisHour) {
        Due digested = digest.isAtOnce() ? capped(now, thisHour) : new Due(digest.next(now), Optional.of(Fold.DIGEST));
        Instant end = quiet.map(hours -> hours.end(digested.at())).orElse(digested.at());
        return end.equals(digested.at()) ? digested : new Due(end, Optional.of(Fold.QUIET));
    }

    private Due capped(Instant now, int thisHour) {
        return thisHour < mostAnHour ? Due.atOnce(now) : new Due(HOUR.next(now), Optional.of(Fold.CAPPED));
    }
}
