package newsloom.app.cli.list;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.app.cli.session.Limit;
import newsloom.app.cli.session.WrittenTime;
import newsloom.app.cli.story.TypedQuery;
import newsloom.ingest.read.LanguageTags;
import newsloom.store.list.StorySelection;
import newsloom.store.list.StorySelection.LeastCounts;
import newsloom.store.list.StorySelection.Window;
import picocli.CommandLine.Option;

/** Which stories {@code newsloom stories} lists, and how. */
public final class ListOptions {
    @Option(
            names = "--match",
            paramLabel = "QUERY",
            description = "Only stories of which it finds an article, as newsloom search does (default: all).")
    private Optional<TypedQuery> match = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = WrittenTime.class,
            description = "Only stories with an article published from then on: 2026-11-29 or 2026-11-29T10:00, in UTC"
                    + " (default: all).")
    private Optional<Instant> since = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = WrittenTime.class,
            description = "Only stories whose latest article was published before then (default: all).")
    private Optional<Instant> until = Optional.empty();

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "Only stories with an article by this publisher, or of this site (default: all).")
    private Optional<String> publisher = Optional.empty();

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "Only stories in this language, such as en; und for those in none we know (default: all).")
    private Optional<String> language = Optional.empty();

    @Option(
            names = "--min-publishers",
            paramLabel = "N",
            defaultValue = "0",
            description = "Only stories that so many independent voices report, or more (default: ${DEFAULT-VALUE}).")
    private AtLeast publishers = new AtLeast(0);

    @Option(
            names = "--min-reports",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Only stories with so many articles, or more, that are no copies (default: ${DEFAULT-VALUE}).")
    private AtLeast reports = new AtLeast(0);

    @Option(
            names = "--min-articles",
            paramLabel = "N",
            defaultValue = "0",
            description = "Only stories with so many articles, or more (default: ${DEFAULT-VALUE}).")
    private AtLeast articles = new AtLeast(0);

    @Option(
            names = "--grown-since",
            paramLabel = "TIME",
            converter = WrittenTime.class,
            description = "Only stories of which articles arrived from then on, that with the most first (default: all,"
                    + " the latest published first).")
    private Optional<Instant> grownSince = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "At most so many; 0 for all (default: ${DEFAULT-VALUE}).")
    private Limit limit = new Limit(100);

    @Option(
            names = "--form",
            paramLabel = "lines|full",
            description = "One line a story, or all that its head says (default: lines on a terminal when there are"
                    + " more than 20, else full).")
    private Optional<ListForm> form = Optional.empty();

    /** What is wrong with them together, in a sentence. */
    Optional<String> objection() {
        Optional<String> noTime = since.flatMap(from -> until.filter(end -> !from.isBefore(end)))
                .map(any -> "Nothing is published since --since and before --until: that is no time.");
        Optional<String> noLanguage = language.filter(
                        tag -> !tag.equals("und") && !code(tag).matches("[a-z]{2,3}"))
                .map(tag -> "“" + tag + "” is no language; write its code, such as en.");
        return Stream.of(noTime, noLanguage).flatMap(Optional::stream).findFirst();
    }

    /**
     * All that is wanted, but for the publisher and what is to match.
     *
     * @param now when growth ends
     */
    StorySelection selection(Instant now) {
        return StorySelection.ALL
                .published(since, until)
                .in(language.map(ListOptions::code))
                .with(new LeastCounts(articles.number(), reports.number(), publishers.number()))
                .grown(grownSince.map(from -> new Window(from, now)));
    }

    Optional<TypedQuery> match() {
        return match;
    }

    Optional<String> publisher() {
        return publisher;
    }

    /** 0 for all. */
    long limit() {
        return limit.stories();
    }

    /** @param otherwise what holds where nobody said which form */
    boolean areLines(boolean otherwise) {
        return form.map(ListForm.LINES::equals).orElse(otherwise);
    }

    private static String code(String tag) {
        return LanguageTags.normal(tag).getLanguage();
    }
}
