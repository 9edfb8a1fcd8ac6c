package newsloom.watch.source;

import java.time.Instant;
import java.util.Optional;
import newsloom.model.Excerpt;
import newsloom.model.Folding;
import newsloom.model.source.FetchOutcome;
import newsloom.model.source.FetchState;
import newsloom.model.source.Source;
import newsloom.model.source.SourceKey;

/** A source, and what the workers remember of it. */
public record KnownSource(Source source, FetchState state) {
    private static final int LONGEST_NAME = 200;

    /** What stands for a story in alerts of it. */
    String inAlerts() {
        return "source/" + source.id();
    }

    /** As people know it. */
    String title() {
        return source.title().or(state::title).orElseGet(() -> SourceKey.hostOf(source.address()));
    }

    /** As it calls itself in articles; several may call themselves the same. */
    Optional<String> name() {
        return state.title()
                .map(title -> Folding.of(Excerpt.of(title.strip(), LONGEST_NAME).strip()));
    }

    boolean isFailing() {
        return state.outcome().isFailure();
    }

    boolean isWithoutAnswer() {
        return state.outcome() == FetchOutcome.SILENT;
    }

    Instant lastNews() {
        return state.news().orElse(Instant.MIN);
    }
}
