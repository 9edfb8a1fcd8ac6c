package newsloom.app.cli.source;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.terminal.Count;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.IdBeginning;
import newsloom.app.service.Services;
import newsloom.app.service.SourceService;
import newsloom.app.service.SourceService.Checked;
import newsloom.app.service.SourceService.Listed;
import newsloom.fetch.WebAddress;
import newsloom.model.source.Source;
import newsloom.model.source.SourceKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What people may type after {@code newsloom sources}: each method is a command. */
@Command(
        name = "sources",
        addMethodSubcommands = false,
        description = "Say what is read from the web, and see how it does.")
public final class SourceCommand {
    private static final String SOURCE = "Its address, or its id as newsloom sources list prints it.";
    private static final String JSON = "Print JSON, one object per line (default: text for people).";

    private final Terminal terminal;
    private final Session session;
    private final SourcePrinter printer;

    public SourceCommand(Terminal terminal, Session session) {
        this.terminal = terminal;
        this.session = session;
        this.printer = new SourcePrinter(terminal);
    }

    @Command(
            description =
                    "Add a feed, a sitemap, or a site: its feeds are found. Of a source that is known, change what"
                            + " is said here.")
    int add(
            @Parameters(
                            paramLabel = "URL",
                            arity = "1..*",
                            description = "Of a feed, a sitemap or a site's front page.")
                    List<String> typed,
            @Option(
                            names = "--kind",
                            paramLabel = "KIND",
                            description =
                                    "Take it as feed, sitemap or page-list, unseen (default: look what it is, or leave what is known).")
                    Optional<SourceKind> kind,
            @Mixin SourceFlags flags) {
        Optional<String> problem = flags.problem()
                .or(() -> typed.stream()
                        .filter(each -> address(each).isEmpty())
                        .findFirst()
                        .map(nonsense -> "“" + nonsense + "” is no address on the web."));
        List<URI> addresses =
                typed.stream().flatMap(each -> address(each).stream()).toList();
        return problem.isPresent()
                ? failed(problem.get())
                : with(sources -> new SourceAdder(terminal, sources, flags).add(addresses, kind));
    }

    private static Optional<URI> address(String typed) {
        return WebAddress.of(typed.contains("://") ? typed : "https://" + typed)
                .filter(found -> found.getHost() != null);
    }

    @Command(description = "Print the sources, a line each, with how they do.")
    int list(@Option(names = "--json", description = JSON) boolean json) {
        return with(sources -> {
            List<Listed> all = sources.all();
            if (json) {
                all.forEach(printer::json);
            } else if (!all.isEmpty()) {
                printer.table(all);
            }
            if (all.isEmpty()) {
                terminal.remark("There are no sources yet. Add one: newsloom sources add URL, or many: newsloom sources"
                        + " import seeds/feeds.opml.");
            }
            return ExitStatus.DONE;
        });
    }

    @Command(description = "Print all that is known of one source, and what to do about it.")
    int show(
            @Parameters(paramLabel = "SOURCE", description = SOURCE) String source,
            @Option(names = "--json", description = JSON) boolean json) {
        return with(sources -> named(sources.all(), List.of(source), found -> {
            found.forEach(json ? printer::json : printer::whole);
            return ExitStatus.DONE;
        }));
    }

    @Command(name = "import", description = "Add the feeds of a list that another reader exported.")
    int imports(
            @Parameters(paramLabel = "FILE", description = "OPML 1 or 2, or a text file with an address on each line.")
                    Path file) {
        FeedFile read = FeedFile.read(file, terminal.clock().instant());
        read.remarks().forEach(terminal::say);
        if (read.sources().isEmpty()) {
            return failed("No feed was found in " + file + ".");
        }
        return with(sources -> {
            List<Source> known = sources.all().stream().map(Listed::source).toList();
            List<Source> fresh = read.sources().stream()
                    .filter(source ->
                            known.stream().noneMatch(other -> other.address().equals(source.address())))
                    .toList();
            if (!fresh.isEmpty()) {
                sources.put(fresh);
            }
            terminal.remark("Added " + Count.of(fresh.size(), "source") + " of " + file + "; "
                    + (read.sources().size() - fresh.size()) + " were here before.");
            return read.remarks().isEmpty() ? ExitStatus.DONE : ExitStatus.REFUSED;
        });
    }

    @Command(description = "Print the sources as OPML, which any reader can import.")
    int export() {
        return with(sources -> {
            List<Source> all = sources.all().stream().map(Listed::source).toList();
            terminal.out().print(SafeText.xml(FeedFile.written(all)));
            terminal.out().flush();
            if (all.stream().anyMatch(source -> !source.headers().isEmpty())) {
                terminal.remark("Headers may hold secrets and are left out.");
            }
            return ExitStatus.DONE;
        });
    }

    @Command(description = "Forget sources, with all that is remembered of them; their articles stay.")
    int remove(@Parameters(paramLabel = "SOURCE", arity = "1..*", description = SOURCE) List<String> which) {
        return with(sources -> named(sources.all(), which, found -> {
            sources.remove(found.stream().map(Listed::source).toList());
            terminal.remark("Removed " + Count.of(found.size(), "source") + ".");
            return ExitStatus.DONE;
        }));
    }

    @Command(description = "Ask sources once, now, and print what would be made of it; nothing is written.")
    int check(
            @Parameters(paramLabel = "SOURCE", arity = "0..*", description = SOURCE + " (default: all)") @Nullable
                    List<String> named,
            @Option(names = "--json", description = JSON) boolean json) {
        List<String> which = named == null ? List.of() : named;
        return with(sources -> named(sources.all(), which, found -> {
            List<Checked> checked = sources.check(found);
            checked.forEach(json ? printer::json : printer::checked);
            return checked.stream()
                            .anyMatch(one -> one.visited().state().outcome().isFailure())
                    ? ExitStatus.REFUSED
                    : ExitStatus.DONE;
        }));
    }

    private int with(ToIntFunction<SourceService> command) {
        return session.with(Services::sources, command);
    }

    /** Does something with those that are named, or with all where none is; only if all of them are there. */
    private int named(List<Listed> all, List<String> which, Function<List<Listed>, Integer> action) {
        Set<String> wanted = new HashSet<>();
        for (String name : which) {
            Optional<String> id = id(all, name);
            if (id.isEmpty()) {
                return failed("There is no source " + name + "; newsloom sources list prints all.");
            }
            wanted.add(id.get());
        }
        return action.apply(all.stream()
                .filter(listed ->
                        which.isEmpty() || wanted.contains(listed.source().id()))
                .toList());
    }

    private static Optional<String> id(List<Listed> all, String name) {
        List<String> alike = all.stream()
                .map(Listed::source)
                .filter(source -> source.id().startsWith(name)
                        || source.address().toString().equals(name))
                .map(Source::id)
                .toList();
        return IdBeginning.whole(name, alike, "source");
    }

    private int failed(String sentence) {
        terminal.say(sentence);
        return ExitStatus.FAILED;
    }
}
