package newsloom.watch.source;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import newsloom.model.source.FetchState;

/**
 * That a source gives nothing any more: it has failed for a while, or has had nothing new for far longer than it ever had of
 * late.
 *
 * @param since when it had something new last
 * @param sentence what is known of it
 */
record SourceOutage(KnownSource source, Instant since, String sentence) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    /** What comes back sooner was no outage to anybody. */
    private static final Duration SHORTEST_FAILURE = Duration.ofHours(1);

    private static final int FEWEST_FAILURES = 3;
    private static final Duration SHORTEST_SILENCE = Duration.ofDays(1);
    private static final int PAUSES = 2;
    /** What is read for less long may have pauses that nobody has seen. */
    private static final Duration KNOWN = Duration.ofDays(7);
    /** What is asked that much later than it should be, is not asked. */
    private static final Duration LATE = Duration.ofHours(1);

    static Optional<SourceOutage> of(KnownSource known, Instant now) {
        return known.source().paused()
                ? Optional.empty()
                : known.state()
                        .news()
                        .flatMap(news ->
                                sentence(known, news, now).map(sentence -> new SourceOutage(known, news, sentence)));
    }

    private static Optional<String> sentence(KnownSource known, Instant news, Instant now) {
        FetchState state = known.state();
        String title = "“" + known.title() + "”";
        String last = " It had something new last on " + TIME.format(news) + ".";
        if (state.isGone(known.source())) {
            return Optional.of(title + " is gone for good: its server answers 410." + last);
        }
        if (known.isFailing()) {
            return state.since()
                    .filter(since -> state.failures() >= FEWEST_FAILURES)
                    .filter(since -> !since.isAfter(now.minus(SHORTEST_FAILURE)))
                    .map(since -> title + " cannot be read since " + TIME.format(since) + ": " + reason(known) + last);
        }
        Duration silence = Duration.between(news, now);
        return state.pause()
                .filter(pause -> isAsked(state, now) && isKnown(known, news))
                .filter(pause -> silence.compareTo(SHORTEST_SILENCE) > 0)
                .filter(pause -> silence.compareTo(pause.multipliedBy(PAUSES)) > 0)
                .map(pause -> title + " is read, and has had nothing new since " + TIME.format(news) + ", for "
                        + inWords(silence) + "; of late it never had nothing for longer than " + inWords(pause) + ".");
    }

    private static boolean isAsked(FetchState state, Instant now) {
        return now.isBefore(state.next().plus(LATE));
    }

    private static boolean isKnown(KnownSource known, Instant news) {
        return !known.source().changed().isAfter(news.minus(KNOWN));
    }

    /** Addresses of feeds may be secrets. */
    private static String reason(KnownSource known) {
        String reason = known.state().reason().orElse(known.state().outcome().label());
        return reason.replace(known.source().address().toString(), "its address");
    }

    private static String inWords(Duration time) {
        long hours = time.toHours();
        return hours < 48 ? (hours == 1 ? "1 hour" : hours + " hours") : time.toDays() + " days";
    }
}
