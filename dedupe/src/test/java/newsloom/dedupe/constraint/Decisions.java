package newsloom.dedupe.constraint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newsloom.model.Correction.Merge;
import newsloom.model.Correction.Pin;
import newsloom.model.Correction.Split;
import newsloom.model.Correction.Undo;

/** An analyst who decides about articles by their ids, each time a minute later. */
final class Decisions {
    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

    private int count;

    Merge merge(String... articles) {
        return new Merge(nextId(), "ann", now(), List.of(articles));
    }

    Split split(List<String> apart, List<String> rest) {
        return new Split(nextId(), "ann", now(), apart, rest);
    }

    Split split(String apart, String rest) {
        return split(List.of(apart), List.of(rest));
    }

    Pin pin(String article, String... story) {
        return new Pin(nextId(), "ann", now(), article, List.of(story));
    }

    Undo undo(String correction) {
        return new Undo(nextId(), "ann", now(), correction);
    }

    private String nextId() {
        return "c" + ++count;
    }

    private Instant now() {
        return START.plus(Duration.ofMinutes(count));
    }
}
