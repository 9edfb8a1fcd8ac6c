package newsloom.app.cli;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newsloom.app.service.SourceService;
import newsloom.ingest.source.Discovery;
import newsloom.ingest.source.VisitResult;
import newsloom.model.source.FetchState;
import newsloom.model.source.Source;

/** A list of sources in memory, with answers that were given to it. */
final class FakeSources implements SourceService {
    final Map<String, Source> all = new TreeMap<>();
    final Map<String, FetchState> states = new TreeMap<>();
    Discovery discovery = new Discovery.Nothing("Nothing is there.");

    @Override
    public List<Listed> all() {
        return all.values().stream().map(this::listed).toList();
    }

    @Override
    public void put(List<Source> sources) {
        sources.forEach(source -> all.put(source.key().ofSource(), source));
    }

    @Override
    public void remove(List<Source> sources) {
        sources.forEach(source -> all.remove(source.key().ofSource()));
    }

    @Override
    public Discovery discover(URI address, Map<String, String> headers) {
        return discovery;
    }

    @Override
    public List<Checked> check(List<Listed> sources) {
        return sources.stream()
                .map(listed -> new Checked(
                        listed,
                        new VisitResult(listed.state().orElseThrow(), List.of(), Optional.empty(), Optional.empty())))
                .toList();
    }

    @Override
    public void close() {}

    private Listed listed(Source source) {
        Optional<FetchState> state = Optional.ofNullable(states.get(source.id()));
        return new Listed(source, state, state.map(FetchState::next));
    }
}
