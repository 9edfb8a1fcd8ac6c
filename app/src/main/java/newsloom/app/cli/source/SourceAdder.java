package newsloom.app.cli.source;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.terminal.Count;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.SourceService;
import newsloom.app.service.SourceService.Listed;
import newsloom.ingest.source.Discovery;
import newsloom.model.source.Source;
import newsloom.model.source.SourceKind;

/** Adds what stands behind an address to the sources, or changes what is known of it; says what it took. */
final class SourceAdder {
    private final Terminal terminal;
    private final SourceService sources;
    private final SourceFlags flags;
    private final Instant now;

    SourceAdder(Terminal terminal, SourceService sources, SourceFlags flags) {
        this.terminal = terminal;
        this.sources = sources;
        this.flags = flags;
        this.now = terminal.clock().instant();
    }

    /** All of them, also when one cannot be added. */
    int add(List<URI> addresses, Optional<SourceKind> kind) {
        List<Listed> all = sources.all();
        return addresses.stream()
                .distinct()
                .mapToInt(address -> add(all, address, kind))
                .max()
                .orElse(ExitStatus.DONE);
    }

    private int add(List<Listed> all, URI address, Optional<SourceKind> kind) {
        Optional<Source> known = known(all, address);
        if (known.isPresent()) {
            Source changed = flags.applied(known.get(), now);
            return put(List.of(kind.map(changed::as).orElse(changed)), "Changed");
        }
        if (kind.isPresent()) {
            return put(List.of(flags.applied(Source.at(address, kind.get(), now), now)), "Added");
        }
        Discovery discovery = sources.discover(address, flags.headers(Map.of()));
        return discovery instanceof Discovery.Sources found
                ? add(all, found.candidates())
                : refused("Nothing was added of " + address + ". " + ((Discovery.Nothing) discovery).reason()
                        + " newsloom read shows what is there; --kind feed adds it unseen.");
    }

    private int add(List<Listed> all, List<Discovery.Candidate> candidates) {
        List<Source> taken = new ArrayList<>();
        for (Discovery.Candidate candidate : candidates) {
            Source source = known(all, candidate.address()).orElseGet(() -> source(candidate));
            taken.add(flags.applied(source, now));
            terminal.remark("Took " + candidate.address() + " as " + SourcePrinter.kind(candidate.kind()) + ": "
                    + candidate.how() + ".");
        }
        boolean isNew = candidates.stream()
                .anyMatch(candidate -> known(all, candidate.address()).isEmpty());
        return put(taken, isNew ? "Added" : "Changed");
    }

    private Source source(Discovery.Candidate candidate) {
        return Source.at(candidate.address(), candidate.kind(), now).titled(candidate.title());
    }

    private int put(List<Source> taken, String done) {
        sources.put(taken);
        taken.forEach(source -> terminal.out().println(source.id() + "  " + source.address()));
        terminal.remark(done + " " + Count.of(taken.size(), "source") + "; newsloom run or newsloom ingest reads "
                + (taken.size() == 1 ? "it." : "them."));
        return ExitStatus.DONE;
    }

    private static Optional<Source> known(List<Listed> all, URI address) {
        return all.stream()
                .map(Listed::source)
                .filter(source -> source.address().equals(address))
                .findFirst();
    }

    private int refused(String sentence) {
        terminal.say(sentence);
        return ExitStatus.FAILED;
    }
}
