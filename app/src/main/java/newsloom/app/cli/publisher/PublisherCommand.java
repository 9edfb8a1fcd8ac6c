package newsloom.app.cli.publisher;

import java.util.LinkedHashMap;
import java.util.Map;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.terminal.Count;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.publisher.PublisherFile;
import newsloom.app.publisher.PublisherReading;
import newsloom.app.service.Services;
import newsloom.model.Publishers;
import newsloom.store.SiteCount;

/** Lists the publishers that users have named, with their articles, and the sites that they have not; or checks the file. */
public final class PublisherCommand {
    private final Terminal terminal;
    private final Session session;

    public PublisherCommand(Terminal terminal, Session session) {
        this.terminal = terminal;
        this.session = session;
    }

    /** @param limit of the sites that nobody has named, at most so many; 0 for all */
    public int list(long limit, boolean json) {
        return session.with(Services::stories, stories -> {
            Publishers known = stories.publishers();
            Map<String, Long> named = new LinkedHashMap<>();
            known.all().forEach(each -> named.put(each.site(), 0L));
            UnnamedSites unnamed = new UnnamedSites(limit);
            stories.sites(each -> {
                if (named.computeIfPresent(each.site(), (site, none) -> each.articles()) == null) {
                    unnamed.add(each);
                }
            });
            print(known, named, unnamed, json);
            return ExitStatus.DONE;
        });
    }

    /** Needs no data but the file. */
    public int check() {
        return session.withSetup(ready ->
                session.without(() -> check(new PublisherFile(ready.settings().publishers()))));
    }

    private int check(PublisherFile file) {
        PublisherReading reading = file.reading();
        reading.mistakes()
                .forEach(mistake -> terminal.out().println(SafeText.of(file.path() + ", " + mistake.toString())));
        if (!reading.mistakes().isEmpty()) {
            return ExitStatus.FAILED;
        }
        Publishers publishers = Publishers.of(reading.publishers());
        long owners = publishers.all().stream()
                .map(each -> publishers.speakerFor(each.site()))
                .distinct()
                .count();
        terminal.out()
                .println(SafeText.of(file.path() + " is right: "
                        + Count.of(reading.publishers().size(), "site") + " of " + Count.of(owners, "owner") + "."));
        return ExitStatus.DONE;
    }

    private void print(Publishers known, Map<String, Long> articles, UnnamedSites unnamed, boolean json) {
        PublisherOutput output = json ? new PublisherJson(terminal.out()) : new PublisherTable(terminal);
        known.all().forEach(each -> output.named(each, articles.getOrDefault(each.site(), 0L)));
        for (SiteCount site : unnamed.first()) {
            output.unnamed(site);
        }
        output.end();
        if (unnamed.more() > 0) {
            terminal.remark(
                    Count.of(unnamed.more(), "more site") + " in no line of publishers.csv; --limit 0 prints all.");
        }
    }
}
