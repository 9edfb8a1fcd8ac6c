package newsloom.app.cli.story;

import java.time.Instant;
import java.util.Optional;
import newsloom.app.cli.session.WrittenTime;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What {@code newsloom story} shows of a story. */
public final class StoryOptions {
    @ArgGroup
    private Course course = new Course();

    @Option(
            names = "--all",
            description =
                    "All of a large story, too: its articles (default: how it grew, its canonical, first and latest"
                            + " articles, and its publishers; of JSON always all), timeline, publishers or neighbours.")
    private boolean all;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            converter = WrittenTime.class,
            description = "As it was known at that time, by what had been read then: 2026-11-29 or 2026-11-29T10:00, in"
                    + " UTC (default: as it is).")
    private Optional<Instant> asOf = Optional.empty();

    /** One of these, if not the articles. */
    private static final class Course {
        @Option(
                names = "--timeline",
                description = "Show who published when, copies below what they copy, when each came into the story, and"
                        + " what came from other stories or left for them (default: its articles).")
        private boolean timeline;

        @Option(
                names = "--coverage",
                description =
                        "Show who was first, how much each publisher reported, who copied whom, and how much there"
                                + " was each day (default: its articles).")
        private boolean coverage;

        @Option(
                names = "--neighbours",
                description = "Show the stories that its articles were nearest to when they were placed, but for this"
                        + " one (default: its articles).")
        private boolean neighbours;
    }

    boolean isTimeline() {
        return course.timeline;
    }

    boolean isCoverage() {
        return course.coverage;
    }

    boolean areNeighbours() {
        return course.neighbours;
    }

    /** For people, too, all of what is large. */
    boolean isAll() {
        return all;
    }

    /** When it is to be shown as it was known then. */
    Optional<Instant> asOf() {
        return asOf;
    }

    /** What is wrong with them together, in a sentence. */
    Optional<String> objection() {
        return asOf.filter(any -> course.timeline || course.neighbours)
                .map(any -> "A timeline and neighbours are told as they are known now: leave --as-of out, or ask for"
                        + " --coverage.");
    }
}
