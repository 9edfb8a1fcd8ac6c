package newsloom.app.cli.search;

import java.util.Optional;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.story.TypedQuery;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.Services;
import newsloom.query.Query;
import newsloom.store.search.SearchResult;

/** Looks for articles by their words, and prints the stories that they are in. */
public final class SearchCommand {
    private final Terminal terminal;
    private final Session session;

    public SearchCommand(Terminal terminal, Session session) {
        this.terminal = terminal;
        this.session = session;
    }

    public int search(TypedQuery typed, SearchOptions options, boolean json) {
        Optional<Query> query = typed.query(terminal);
        if (query.isPresent() && options.isEmpty()) {
            terminal.say("Nothing is published since --since and before --until: that is no time.");
            return ExitStatus.FAILED;
        }
        return query.map(asked ->
                        session.with(Services::stories, stories -> print(stories.search(options.request(asked)), json)))
                .orElse(ExitStatus.FAILED);
    }

    private int print(SearchResult result, boolean json) {
        if (result instanceof SearchResult.Found found) {
            if (json) {
                new SearchJson(terminal.out()).print(found);
            } else {
                new SearchPrinter(terminal).print(found);
            }
            found.remark().ifPresent(terminal::say);
            return ExitStatus.DONE;
        }
        terminal.say(((SearchResult.Refused) result).sentence());
        return ExitStatus.FAILED;
    }
}
