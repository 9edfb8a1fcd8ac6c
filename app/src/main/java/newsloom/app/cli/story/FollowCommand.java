package newsloom.app.cli.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.Services;
import newsloom.app.service.WatchService;
import newsloom.model.watch.Watch;
import newsloom.query.Query;

/** Prints what happens to the stories. */
public final class FollowCommand {
    private static final long REST = TimeUnit.MILLISECONDS.toNanos(100);

    private final Terminal terminal;
    private final Session session;

    public FollowCommand(Terminal terminal, Session session) {
        this.terminal = terminal;
        this.session = session;
    }

    public int follow(FollowOptions options, boolean json) {
        List<Query> queries = new ArrayList<>();
        return options.match().filter(typed -> !isRead(typed, queries)).isPresent()
                ? ExitStatus.FAILED
                : session.with(services -> follow(services, options, queries, json));
    }

    private int follow(Services services, FollowOptions options, List<Query> queries, boolean json) {
        if (options.watch().filter(name -> !isRead(name, services, queries)).isPresent()) {
            return ExitStatus.FAILED;
        }
        List<StoryFilter> filters = queries.stream()
                .map(query -> new StoryFilter(query, services.publishers(), terminal.clock()))
                .toList();
        try (RevisedWords words = new RevisedWords(terminal, services::stories, () -> LockSupport.parkNanos(REST))) {
            FollowPrinter printer = new FollowPrinter(
                    terminal,
                    (update, change) -> options.isWanted(change)
                            && filters.stream().allMatch(filter -> filter.admits(update, change)),
                    words,
                    json,
                    services::stop);
            services.follow().follow(options.since(), printer);
        }
        return ExitStatus.DONE;
    }

    private boolean isRead(String watch, Services services, List<Query> queries) {
        try (WatchService watches = services.watches()) {
            Optional<Watch> asked = watches.watches().stream()
                    .filter(each -> each.name().equals(watch))
                    .findFirst();
            if (asked.isEmpty()) {
                terminal.say("There is no watch “" + SafeText.of(watch) + "”; newsloom watch list prints all.");
            }
            return asked.filter(each -> isRead(TypedQuery.of(each.query()), queries))
                    .isPresent();
        }
    }

    private boolean isRead(TypedQuery typed, List<Query> queries) {
        Optional<Query> query = typed.forFollowing(terminal);
        query.ifPresent(queries::add);
        return query.isPresent();
    }
}
