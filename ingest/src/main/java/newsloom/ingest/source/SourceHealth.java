package newsloom.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import newsloom.model.source.FetchOutcome;
import newsloom.model.source.FetchState;
import newsloom.model.source.Source;

/**
 * How a source does, in words: for {@code newsloom sources} and its meter.
 *
 * @param reason a sentence, or the beginning of one
 * @param advice what to do about it; absent where nothing needs doing
 */
public record SourceHealth(Mark mark, String reason, Optional<String> advice) {
    private static final Duration LONG_QUIET = Duration.ofDays(30);
    private static final int PATIENCE = 3;

    /** Few, so that they can be counted. */
    public enum Mark {
        NEW,
        GOOD,
        QUIET,
        WAITING,
        FAILING,
        GONE,
        PAUSED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static SourceHealth of(Source source, Optional<FetchState> known, Instant now) {
        if (source.paused()) {
            return new SourceHealth(
                    Mark.PAUSED, "paused by you", Optional.of("newsloom sources add it with --resume to go on"));
        }
        return known.filter(state -> state.outcome() != FetchOutcome.NEVER)
                .map(state -> of(source, state, now))
                .orElseGet(() -> new SourceHealth(Mark.NEW, "not asked yet", Optional.empty()));
    }

    private static SourceHealth of(Source source, FetchState state, Instant now) {
        if (state.isGone(source)) {
            return new SourceHealth(Mark.GONE, "410 gone: paused", Optional.of("remove it or give its new address"));
        }
        if (state.outcome().isFailure()) {
            return failing(state);
        }
        if (state.outcome() == FetchOutcome.EMPTY) {
            return new SourceHealth(
                    Mark.QUIET, "it is read, and has no entries", Optional.of("look at it in a browser"));
        }
        Instant last = state.news().or(state::asked).orElse(now);
        return last.plus(LONG_QUIET).isBefore(now)
                ? new SourceHealth(
                        Mark.QUIET,
                        "nothing new for " + Duration.between(last, now).toDays() + " days",
                        Optional.of("look whether the site has another feed: newsloom sources add its front page"))
                : new SourceHealth(
                        Mark.GOOD,
                        state.entries() + " entries, " + state.articles() + " articles so far",
                        Optional.empty());
    }

    private static SourceHealth failing(FetchState state) {
        String reason = state.reason().orElse(state.outcome().label());
        if (state.outcome() == FetchOutcome.BUSY) {
            return new SourceHealth(
                    Mark.WAITING,
                    reason + " It is asked again at " + state.next() + ".",
                    state.failures() < PATIENCE
                            ? Optional.empty()
                            : Optional.of("lengthen its interval: newsloom sources add it with --interval"));
        }
        String since = state.failures() > 1 ? " (" + state.failures() + " times in a row)" : "";
        return new SourceHealth(Mark.FAILING, reason + since, Optional.of(advice(state)));
    }

    private static String advice(FetchState state) {
        return switch (state.outcome()) {
            case UNREADABLE ->
                "see what is wrong with it: newsloom read its address; or newsloom sources add its front page";
            case DENIED -> "look whether its address has changed, or whether it needs a --header";
            case REFUSED -> "if you may read it all the same, change the settings; otherwise remove it";
            default ->
                state.failures() < PATIENCE
                        ? "nothing: it is tried again by itself"
                        : "look whether the host still exists; remove it if not";
        };
    }
}
