package newsloom.app.cli.story;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.app.cli.session.WrittenTime;
import newsloom.watch.change.StoryChange;
import newsloom.watch.change.StoryChange.Kind;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What {@code newsloom follow} prints of what happens. */
public final class FollowOptions {
    @Option(
            names = "--match",
            paramLabel = "QUERY",
            description = "Only changes of stories that it finds by an article that is told, or by their"
                    + " headline: words, \"some words\", begin*, a NEAR/8 b, AND, OR, NOT, ( ),"
                    + " title: site: publisher: owner: language: published: reports: and more, as"
                    + " README.md says; write --match=-word if it begins so (default: all"
                    + " changes).")
    private Optional<TypedQuery> match = Optional.empty();

    @Option(
            names = "--watch",
            paramLabel = "NAME",
            description = "Only changes of stories that the query of this watch finds so (default: all changes).")
    private Optional<String> watch = Optional.empty();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            converter = KindConverter.class,
            description =
                    "Only changes of these kinds: first-coverage, another-publisher, copy, further-report, revised,"
                            + " merge, moved, read-this-first (default: all kinds).")
    private List<Kind> kinds = List.of();

    @ArgGroup
    private Start start = new Start();

    /** One of these, if not now. */
    private static final class Start {
        @Option(
                names = "--from-beginning",
                description = "Print also what happened before, as far as Kafka holds it (default: what happens"
                        + " from now on).")
        private boolean fromBeginning;

        @Option(
                names = "--since",
                paramLabel = "TIME",
                converter = WrittenTime.class,
                description = "Print also what happened since then, as far as Kafka holds it: 2026-11-29 or"
                        + " 2026-11-29T10:00, in UTC (default: what happens from now on).")
        private Optional<Instant> since = Optional.empty();
    }

    Optional<TypedQuery> match() {
        return match;
    }

    Optional<String> watch() {
        return watch;
    }

    boolean isWanted(StoryChange change) {
        return kinds.isEmpty() || kinds.contains(change.kind());
    }

    /** From when on, if not from now on. */
    Optional<Instant> since() {
        return start.fromBeginning ? Optional.of(Instant.EPOCH) : start.since;
    }

    /** Reads a kind as lines or JSON have it, with blanks, hyphens or low lines. */
    public static final class KindConverter implements ITypeConverter<Kind> {
        @Override
        public Kind convert(String typed) {
            String label = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[-_]", " ");
            return Stream.of(Kind.values())
                    .filter(kind -> kind.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "“" + typed + "” is no kind of change: " + kinds() + ", separated by commas, are."));
        }

        private static String kinds() {
            return Stream.of(Kind.values())
                    .map(kind -> kind.label().replace(' ', '-'))
                    .collect(Collectors.joining(", "));
        }
    }
}
