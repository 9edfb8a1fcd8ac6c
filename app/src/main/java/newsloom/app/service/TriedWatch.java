package newsloom.app.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import newsloom.store.search.SearchResult;
import newsloom.watch.trial.TrialAlert;

/**
 * What a watch would have told of what is stored.
 *
 * @param alerts the earliest first
 * @param stories of which it would have told something
 * @param from since when that was looked at
 * @param isWhole whether all was looked at that was wanted; else the newest of it, as far as there was time
 * @param parts of the query, and how many articles each finds alone; counted up to 10,000
 * @param latest stories that it finds
 */
public record TriedWatch(
        List<TrialAlert> alerts,
        int stories,
        Instant from,
        boolean isWhole,
        Map<String, Long> parts,
        SearchResult latest) {
    public TriedWatch {
        alerts = List.copyOf(alerts);
    }
}
