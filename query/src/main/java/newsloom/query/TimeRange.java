package newsloom.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.model.Checks;

/** When a condition asks for: a span of the calendar, or an age at the moment of asking. */
public sealed interface TimeRange {

    /** The span that is meant by whoever asks now. */
    Span at(Instant now);

    /**
     * From one time to another, in UTC.
     *
     * @param from included
     * @param to not included
     */
    record Span(Optional<Instant> from, Optional<Instant> to) implements TimeRange {
        public Span {
            Checks.require(from.isPresent() || to.isPresent(), "A span of time has a beginning or an end.");
            Checks.require(from.isEmpty() || to.isEmpty() || from.get().isBefore(to.get()), "A span begins first.");
            Checks.require(
                    Stream.concat(from.stream(), to.stream()).allMatch(TimeRanges::canBePrinted),
                    "A span is of the years 0001 to 9999, in milliseconds.");
        }

        public boolean holds(Instant time) {
            return from.filter(time::isBefore).isEmpty()
                    && to.filter(end -> !time.isBefore(end)).isEmpty();
        }

        @Override
        public Span at(Instant now) {
            return this;
        }

        @Override
        public String toString() {
            return TimeRanges.print(this);
        }
    }

    /** Younger or older than so much. */
    record Age(boolean younger, Duration limit) implements TimeRange {
        public Age {
            Checks.require(limit.compareTo(Duration.ZERO) > 0, "An age is above 0.");
            Checks.require(limit.equals(Duration.ofHours(limit.toHours())), "An age is given in whole hours.");
        }

        @Override
        public Span at(Instant now) {
            Optional<Instant> then = Optional.of(now.minus(limit));
            return younger ? new Span(then, Optional.empty()) : new Span(Optional.empty(), then);
        }

        @Override
        public String toString() {
            boolean days = limit.equals(Duration.ofDays(limit.toDays()));
            return (younger ? "<" : ">") + (days ? limit.toDays() + "d" : limit.toHours() + "h");
        }
    }
}
