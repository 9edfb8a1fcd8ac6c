package newsloom.ingest.read.feed;

import java.time.DayOfWeek;
import java.util.Set;

/** When a feed asks not to be read, in UTC: RSS {@code skipHours} (0 to 23) and {@code skipDays}. */
public record SkippedTimes(Set<Integer> hours, Set<DayOfWeek> days) {}
