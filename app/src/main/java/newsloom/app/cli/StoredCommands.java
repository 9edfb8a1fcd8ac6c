package newsloom.app.cli;

import java.time.Instant;
import java.util.Optional;
import newsloom.app.cli.list.ListCommand;
import newsloom.app.cli.list.ListOptions;
import newsloom.app.cli.search.SearchCommand;
import newsloom.app.cli.search.SearchOptions;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.session.WrittenTime;
import newsloom.app.cli.story.StoryCommand;
import newsloom.app.cli.story.TypedQuery;
import newsloom.app.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What people may type to read what is stored; needs no Kafka. */
@Command
abstract class StoredCommands {
    static final String JSON = "Print JSON, one object per line (default: text for people).";
    static final String ARTICLE = "Its URL, or its id as newsloom story ID --json prints it.";
    private static final String QUERY =
            "What articles must hold: words, \"phrases\", begin*, AND OR NOT ( ), a NEAR/8 b,"
                    + " title: text: publisher: site: language: published:, and of their story reports:>=5 articles: first: story:.";

    final Terminal terminal;
    final Session session;
    final StoryCommand stored;

    StoredCommands(Terminal terminal, Session session) {
        this.terminal = terminal;
        this.session = session;
        this.stored = new StoryCommand(terminal, session);
    }

    @Command(
            description = "Print the stored stories, the latest first, without their articles; on a terminal through a"
                    + " pager ($NEWSLOOM_PAGER, $PAGER, less).")
    int stories(@Mixin ListOptions options, @Option(names = "--json", description = JSON) boolean json) {
        return new ListCommand(terminal, session).list(options, json);
    }

    @Command(description = "Print one stored story with its articles.")
    int story(
            @Parameters(paramLabel = "ID", description = "As the other commands print it.") String id,
            @Option(
                            names = "--all",
                            description = "All articles also of a large story (default: how it grew, its canonical,"
                                    + " first and latest articles, and its publishers; of JSON always all).")
                    boolean all,
            @Option(
                            names = "--as-of",
                            paramLabel = "TIME",
                            converter = WrittenTime.class,
                            description = "As it was known at that time, by what had been read then: 2026-11-29 or"
                                    + " 2026-11-29T10:00, in UTC (default: as it is).")
                    Optional<Instant> asOf,
            @Option(names = "--json", description = JSON) boolean json) {
        return stored.show(id, asOf, all, json);
    }

    @Command(description = "Print the stories of which an article is found by its words, with the passages that fit.")
    int search(
            @Parameters(paramLabel = "QUERY", description = QUERY) TypedQuery query,
            @Mixin SearchOptions options,
            @Option(names = "--json", description = JSON) boolean json) {
        return new SearchCommand(terminal, session).search(query, options, json);
    }

    @Command(description = "Print one stored article with its text, and what it said before.")
    int article(
            @Parameters(paramLabel = "ARTICLE", description = ARTICLE) String article,
            @Option(
                            names = "--revisions",
                            description =
                                    "Show word by word what changed (default: only that it did; of JSON always all).")
                    boolean revisions,
            @Option(names = "--json", description = JSON) boolean json) {
        return stored.article(article, revisions, json);
    }
}
