package newsloom.ingest.read.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a feed says of when to read it again. */
final class UpdateHints {
    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));

    private static final long LONGEST_MINUTES = 366L * 24 * 60;

    private UpdateHints() {}

    static Optional<Duration> ttl(FeedPart channel) {
        return channel.text("ttl")
                .flatMap(text -> number(text, LONGEST_MINUTES))
                .map(Duration::ofMinutes)
                .or(() -> channel.text("sy:updateperiod").map(period -> period(period, channel)));
    }

    static Optional<SkippedTimes> skipped(FeedPart channel) {
        Set<Integer> hours = inside(channel, "skiphours", "hour")
                .flatMap(text -> number(text, 24).stream())
                .map(hour -> (int) (hour % 24))
                .collect(Collectors.toUnmodifiableSet());
        Set<DayOfWeek> days = inside(channel, "skipdays", "day")
                .flatMap(text -> day(text).stream())
                .collect(Collectors.toUnmodifiableSet());
        return hours.isEmpty() && days.isEmpty() ? Optional.empty() : Optional.of(new SkippedTimes(hours, days));
    }

    private static Duration period(String period, FeedPart channel) {
        long times = channel.text("sy:updatefrequency")
                .flatMap(text -> number(text, LONGEST_MINUTES))
                .orElse(1L);
        return PERIODS.getOrDefault(period.toLowerCase(Locale.ROOT), Duration.ofDays(1))
                .dividedBy(Math.max(1, times));
    }

    private static Stream<String> inside(FeedPart channel, String list, String each) {
        return channel.all(list)
                .flatMap(found -> found.children(each))
                .map(found -> found.text().strip());
    }

    private static Optional<Long> number(String text, long most) {
        return text.matches("\\d{1,9}")
                ? Optional.of(Long.parseLong(text)).filter(number -> number <= most)
                : Optional.empty();
    }

    private static Optional<DayOfWeek> day(String text) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
