package newsloom.app.service;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.ingest.source.Discovery;
import newsloom.ingest.source.VisitResult;
import newsloom.model.source.FetchState;
import newsloom.model.source.Source;

/** The list of sources that are read, over one connection until it is closed. */
public interface SourceService extends OpenService {

    /** All of them, by host. */
    List<Listed> all();

    /** Adds them, or puts them in the place of those with the same key. */
    void put(List<Source> sources);

    /** With all that is remembered of them. */
    void remove(List<Source> sources);

    /** What stands behind an address; asks the web. */
    Discovery discover(URI address, Map<String, String> headers);

    /** What a worker would make of each if it asked now; nothing is written or remembered. */
    List<Checked> check(List<Listed> sources);

    /**
     * @param state what the worker remembers of it, once it has asked
     * @param next when it is asked again, if a worker runs; absent while it rests, and before it was asked at all
     */
    record Listed(Source source, Optional<FetchState> state, Optional<Instant> next) {}

    /** @param visited what came of asking */
    record Checked(Listed listed, VisitResult visited) {}
}
