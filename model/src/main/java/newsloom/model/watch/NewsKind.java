package newsloom.model.watch;

import java.util.Locale;

/** What can be news about a story that a {@link Watch} asks for. */
public enum NewsKind {
    /** A story nobody was told of by this watch. */
    FIRST_COVERAGE("first coverage"),
    /** So many independent owners report it now. */
    SPREAD("spread"),
    /** A report brings names, places or numbers that no earlier one had. */
    UPDATE("material update"),
    /** A publisher of the watch's list reports it, too. */
    PUBLISHER("a publisher of the list"),
    /** What matched says something else now, or is taken back. */
    CORRECTION("correction"),
    /** What was told is of another story now. */
    MOVED("merged, split or moved"),
    /** A story is in a language that the watch has not met for weeks. */
    LANGUAGE("first in another language"),
    /** The watch is told far more than usual. */
    SURGE("surge"),
    /** A source that gave the watch something fails, or falls silent; or gives again. */
    SOURCE("a source that fails or falls silent");

    private final String label;

    NewsKind(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** Whether it mends or takes back what was told before. */
    public boolean isFollowUp() {
        return this == CORRECTION || this == MOVED;
    }

    /** As it is written in commands and settings: {@code first-coverage}. */
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
