package newsloom.ingest.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * What {@link AdaptiveInterval} remembers of a source between two fetches.
 *
 * @param interval the time between two fetches, when nothing else is said
 * @param failures how many fetches have failed in a row
 * @param next when to ask again
 */
public record ScheduleState(Duration interval, int failures, Instant next) {}
