package newsloom.watch.surge;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsloom.model.watch.VoiceCount;
import newsloom.model.watch.VoiceCounts;

/** The voices of a watch, or of a story, in the last weeks: says what is more than usual, and which languages it has met. */
public final class VoiceHistory {
    private static final int DAYS = 28;
    private static final Duration DAY = Duration.ofDays(1);
    /** What was counted for less long is not known to be usual. */
    private static final Duration LEAST = Duration.ofDays(7);

    private static final List<Duration> TIMES = List.of(Duration.ofHours(1), Duration.ofHours(6), DAY);
    private static final int FEWEST = 3;

    private final Instant since;
    private final Duration least;
    private final NavigableMap<Long, Integer> voices = new TreeMap<>();
    private final Map<String, Long> languages = new HashMap<>();
    private Optional<Instant> surging;

    public VoiceHistory(VoiceCounts counts) {
        this(counts, LEAST);
    }

    private VoiceHistory(VoiceCounts counts, Duration least) {
        this.since = counts.since();
        this.least = least;
        this.surging = counts.surging();
        counts.counts().forEach(this::add);
    }

    /** What is usual with a story is known a day after it began: until then that it grows is no surge. */
    public static VoiceHistory ofStory(List<VoiceCount> counts) {
        Instant first = counts.stream()
                .map(count -> start(count.bucket()))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        return new VoiceHistory(new VoiceCounts(counts, first, Optional.empty()), DAY);
    }

    public void add(VoiceCount count) {
        voices.merge(count.bucket(), count.voices(), Integer::sum);
        languages.merge(count.language(), count.bucket(), Math::max);
    }

    /** Whether the watch has met other languages, and this one not for weeks. */
    public boolean isAnother(String language, Instant at) {
        long earliest = VoiceCount.bucket(at.minus(DAY.multipliedBy(DAYS)));
        List<String> met = languages.entrySet().stream()
                .filter(each -> each.getValue() >= earliest)
                .map(Map.Entry::getKey)
                .toList();
        return !met.isEmpty() && !met.contains(language);
    }

    /** What surges by what has come up to that time, where chance alone would seldom do it: the least likely. */
    public Optional<Surge> surge(Instant at, double chance) {
        return TIMES.stream()
                .filter(time -> !since.isAfter(at.minus(least).minus(time)))
                .flatMap(time -> surge(at, time))
                .filter(surge -> surge.chance() < chance)
                .min(Comparator.comparingDouble(Surge::chance));
    }

    /** Whether it surged within the day before that time. */
    public boolean surgedBefore(Instant at, double chance) {
        long now = VoiceCount.bucket(at);
        return voices.subMap(VoiceCount.bucket(at.minus(DAY)), now).keySet().stream()
                .anyMatch(bucket -> surge(start(bucket), chance).isPresent());
    }

    /** Keeps that it surges; says whether that is anew: after a day on which it did not. */
    public boolean surges(Instant at) {
        boolean isAnew = surging.filter(last -> last.plus(DAY).isAfter(at)).isEmpty();
        surging = Optional.of(at);
        return isAnew;
    }

    private Stream<Surge> surge(Instant at, Duration time) {
        int now = voices(at, time);
        if (now < FEWEST) {
            return Stream.empty();
        }
        List<Integer> before = IntStream.rangeClosed(1, DAYS)
                .mapToObj(day -> at.minus(DAY.multipliedBy(day)))
                .filter(then -> isWeekend(then) == isWeekend(at) && !since.isAfter(then.minus(time)))
                .map(then -> voices(then, time))
                .toList();
        int sum = before.stream().mapToInt(Integer::intValue).sum();
        double mean = (sum + .5) / (before.size() + .5);
        return before.isEmpty()
                ? Stream.empty()
                : Stream.of(new Surge(time, now, (double) sum / before.size(), PoissonTail.atLeast(now, mean)));
    }

    private int voices(Instant until, Duration time) {
        long last = VoiceCount.bucket(until);
        return voices.subMap(last - time.dividedBy(VoiceCount.BUCKET), false, last, true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static Instant start(long bucket) {
        return Instant.EPOCH.plus(VoiceCount.BUCKET.multipliedBy(bucket));
    }

    private static boolean isWeekend(Instant at) {
        return at.atOffset(ZoneOffset.UTC).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
