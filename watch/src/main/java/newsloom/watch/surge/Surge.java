package newsloom.watch.surge;

import java.time.Duration;

/**
 * Far more than usual.
 *
 * @param count in the time that has just passed
 * @param usual in as much time, on average
 * @param chance of so many if all were as usual
 */
public record Surge(Duration time, int count, double usual, double chance) {}
