package newsloom.app.cli.source;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.SourceList;
import newsloom.app.service.SourceList.Checked;
import newsloom.app.service.SourceList.Listed;
import newsloom.app.settings.Overrides;
import newsloom.fetch.WebAddress;
import newsloom.ingest.source.Discovery;
import newsloom.model.source.Source;
import newsloom.model.source.SourceKind;

/** Does what the commands about sources say. */
public final class SourceCommand {
    private final Terminal terminal;
    private final Session session;
    private final SourcePrinter printer;

    public SourceCommand(Terminal terminal, Session session) {
        this.terminal = terminal;
        this.session = session;
        this.printer = new SourcePrinter(terminal);
    }

    public int add(Overrides overrides, String typed, Optional<SourceKind> kind, SourceFlags flags) {
        Optional<URI> address = WebAddress.of(typed.contains("://") ? typed : "https://" + typed);
        Optional<String> problem = flags.problem()
                .or(() -> address.filter(found -> found.getHost() != null).isEmpty()
                        ? Optional.of("“" + typed + "” is no address on the web.")
                        : Optional.empty());
        return problem.isPresent()
                ? failed(problem.get())
                : with(overrides, sources -> add(sources, address.get(), kind, flags));
    }

    public int list(Overrides overrides, boolean json) {
        return with(overrides, sources -> {
            List<Listed> all = sources.all();
            all.forEach(json ? printer::json : printer::line);
            if (all.isEmpty()) {
                terminal.err()
                        .println("There are no sources yet. Add one: newsloom sources add URL, or many: newsloom"
                                + " sources import seeds/feeds.opml.");
            }
            return ExitStatus.DONE;
        });
    }

    public int show(Overrides overrides, String which, boolean json) {
        return with(
                overrides,
                sources -> named(sources.all(), List.of(which), found -> {
                    found.forEach(json ? printer::json : printer::whole);
                    return ExitStatus.DONE;
                }));
    }

    public int imports(Overrides overrides, Path file) {
        FeedFile read = FeedFile.read(file, now());
        read.remarks().forEach(remark -> terminal.err().println(SafeText.of(remark)));
        if (read.sources().isEmpty()) {
            return failed("No feed was found in " + file + ".");
        }
        return with(overrides, sources -> {
            List<Source> known = sources.all().stream().map(Listed::source).toList();
            List<Source> fresh = read.sources().stream()
                    .filter(source ->
                            known.stream().noneMatch(other -> other.address().equals(source.address())))
                    .toList();
            if (!fresh.isEmpty()) {
                sources.put(fresh);
            }
            terminal.err()
                    .println("Added " + count(fresh.size(), "source") + " of " + file + "; "
                            + (read.sources().size() - fresh.size()) + " were here before.");
            return read.remarks().isEmpty() ? ExitStatus.DONE : ExitStatus.REFUSED;
        });
    }

    public int export(Overrides overrides) {
        return with(overrides, sources -> {
            List<Source> all = sources.all().stream().map(Listed::source).toList();
            terminal.out().print(FeedFile.written(all));
            terminal.out().flush();
            if (all.stream().anyMatch(source -> !source.headers().isEmpty())) {
                terminal.err().println("Headers may hold secrets and are left out.");
            }
            return ExitStatus.DONE;
        });
    }

    public int remove(Overrides overrides, List<String> which) {
        return with(overrides, sources -> {
            return named(sources.all(), which, found -> {
                sources.remove(found.stream().map(Listed::source).toList());
                terminal.err().println("Removed " + count(found.size(), "source") + ".");
                return ExitStatus.DONE;
            });
        });
    }

    public int check(Overrides overrides, List<String> which, boolean json) {
        return with(overrides, sources -> {
            return named(sources.all(), which, found -> {
                List<Checked> checked = sources.check(found);
                checked.forEach(json ? printer::json : printer::checked);
                return checked.stream()
                                .anyMatch(one -> one.visited().state().outcome().isFailure())
                        ? ExitStatus.REFUSED
                        : ExitStatus.DONE;
            });
        });
    }

    private int with(Overrides overrides, ToIntFunction<SourceList> command) {
        return session.with(overrides, newsroom -> {
            try (SourceList sources = newsroom.sources()) {
                return command.applyAsInt(sources);
            }
        });
    }

    private int add(SourceList sources, URI address, Optional<SourceKind> kind, SourceFlags flags) {
        List<Listed> all = sources.all();
        Optional<Source> known = all.stream()
                .map(Listed::source)
                .filter(source -> source.address().equals(address))
                .findFirst();
        if (known.isPresent()) {
            return put(sources, List.of(flags.applied(known.get(), now())), "Changed");
        }
        if (kind.isPresent()) {
            return put(sources, List.of(flags.applied(Source.at(address, kind.get(), now()), now())), "Added");
        }
        Discovery discovery = sources.discover(address, flags.headers(java.util.Map.of()));
        return discovery instanceof Discovery.Sources found
                ? add(sources, all, found.candidates(), flags)
                : failed("Nothing was added. " + ((Discovery.Nothing) discovery).reason()
                        + " newsloom read shows what is there; --kind feed adds it unseen.");
    }

    private int add(SourceList sources, List<Listed> all, List<Discovery.Candidate> candidates, SourceFlags flags) {
        List<Source> taken = new ArrayList<>();
        for (Discovery.Candidate candidate : candidates) {
            Source source = all.stream()
                    .map(Listed::source)
                    .filter(known -> known.address().equals(candidate.address()))
                    .findFirst()
                    .orElseGet(() -> source(candidate));
            taken.add(flags.applied(source, now()));
            terminal.err()
                    .println("Took " + candidate.address() + " as " + SourcePrinter.kind(candidate.kind()) + ": "
                            + SafeText.of(candidate.how()) + ".");
        }
        boolean isNew = candidates.stream()
                .map(Discovery.Candidate::address)
                .anyMatch(address ->
                        all.stream().noneMatch(known -> known.source().address().equals(address)));
        return put(sources, taken, isNew ? "Added" : "Changed");
    }

    private Source source(Discovery.Candidate candidate) {
        Source bare = Source.at(candidate.address(), candidate.kind(), now());
        return new Source(
                bare.id(),
                bare.address(),
                bare.kind(),
                candidate.title(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                java.util.Map.of(),
                false,
                false,
                now());
    }

    private int put(SourceList sources, List<Source> taken, String done) {
        sources.put(taken);
        taken.forEach(source -> terminal.out().println(source.id() + "  " + source.address()));
        terminal.err()
                .println(done + " " + count(taken.size(), "source") + "; newsloom run or newsloom ingest reads "
                        + (taken.size() == 1 ? "it." : "them."));
        return ExitStatus.DONE;
    }

    /** Does something with those that are named, or with all where none is; only if all of them are there. */
    private int named(List<Listed> all, List<String> which, Function<List<Listed>, Integer> action) {
        Optional<String> unknown = which.stream()
                .filter(name -> all.stream().noneMatch(listed -> isCalled(listed, name)))
                .findFirst();
        if (unknown.isPresent()) {
            return failed("There is no source " + unknown.get() + "; newsloom sources list prints all.");
        }
        Stream<Listed> wanted = all.stream()
                .filter(listed -> which.isEmpty() || which.stream().anyMatch(name -> isCalled(listed, name)));
        return action.apply(wanted.toList());
    }

    private static boolean isCalled(Listed listed, String name) {
        Source source = listed.source();
        return source.id().equals(name) || source.address().toString().equals(name);
    }

    private int failed(String sentence) {
        terminal.err().println(SafeText.of(sentence));
        return ExitStatus.FAILED;
    }

    private Instant now() {
        return terminal.clock().instant();
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
