package newsloom.app.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import newsloom.fetch.guard.NetworkAccess;
import newsloom.ingest.schedule.ScheduleSettings;

/**
 * How the web is read.
 *
 * @param contact where people can complain about our requests, an address of mail or on the web; none by default
 * @param open hosts off the public Internet that may be asked all the same; none by default
 * @param proxy where to send all requests; none by default
 * @param workers how many requests are under way at once at most; 32 by default
 * @param least no source is asked more often, unless it is told so; 2 minutes by default
 * @param most no source is asked less often, unless it is told so, fails, or asks for it; 6 hours by default
 * @param gap how long a host is left alone after each request; 1 second by default
 */
public record WebSettings(
        Optional<String> contact,
        List<String> open,
        Optional<URI> proxy,
        int workers,
        Duration least,
        Duration most,
        Duration gap) {

    public WebSettings {
        open = List.copyOf(open);
    }

    public static WebSettings defaults() {
        return new WebSettings(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                32,
                Duration.ofMinutes(2),
                Duration.ofHours(6),
                Duration.ofSeconds(1));
    }

    static List<String> hosts(String written) {
        return List.of(written.split("[\\s,]+"));
    }

    /** What is wrong with a list of open hosts, as a sentence. */
    static Optional<String> objectionToOpen(String written) {
        try {
            NetworkAccess.defaults().withOpen(hosts(written));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** How often sources are asked. */
    public ScheduleSettings schedule() {
        return ScheduleSettings.defaults().withIntervals(least, most).withGap(gap);
    }

    /** Without the proxy, whose address may hold a password. */
    @Override
    public String toString() {
        return "WebSettings[contact=%s, open=%s, workers=%d, least=%s, most=%s, gap=%s]"
                .formatted(contact, open, workers, least, most, gap);
    }
}
