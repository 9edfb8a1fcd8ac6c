package newsloom.app.cli;

import newsloom.app.cli.list.ListCommand;
import newsloom.app.cli.list.ListOptions;
import newsloom.app.cli.publisher.PublisherCommand;
import newsloom.app.cli.search.SearchCommand;
import newsloom.app.cli.search.SearchOptions;
import newsloom.app.cli.session.Limit;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.story.StoryCommand;
import newsloom.app.cli.story.StoryOptions;
import newsloom.app.cli.story.TypedQuery;
import newsloom.app.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What people may type to read what is stored; needs no Kafka. */
@Command(addMethodSubcommands = false)
abstract class StoredCommands {
    static final String JSON = "Print JSON, one object per line (default: text for people).";
    static final String ARTICLE = "Its URL, or its id as newsloom story ID --json prints it.";
    private static final String QUERY =
            "What articles must hold: words, \"phrases\", begin*, AND OR NOT ( ), a NEAR/8 b,"
                    + " title: text: publisher: owner: site: language: published:, and of their story reports:>=5 publishers: articles: first: story:.";

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

    @Command(description = "Print one stored story with its articles, or how it went.")
    int story(
            @Parameters(paramLabel = "ID", description = "As the other commands print it.") String id,
            @Mixin StoryOptions options,
            @Option(names = "--json", description = JSON) boolean json) {
        return stored.show(id, options, json);
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

    @Command(
            description =
                    "Print the sites that publishers.csv in the data folder names, and those that it does not, with"
                            + " how many articles are stored of each.")
    int publishers(
            @Option(
                            names = "--check",
                            description = "Only say what is wrong in that file, with line and column (default: list).")
                    boolean check,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "50",
                            description = "At most so many sites that it does not name, those with the most articles"
                                    + " first; 0 for all (default: ${DEFAULT-VALUE}).")
                    Limit limit,
            @Option(names = "--json", description = JSON) boolean json) {
        PublisherCommand command = new PublisherCommand(terminal, session);
        return check ? command.check() : command.list(limit.stories(), json);
    }
}
