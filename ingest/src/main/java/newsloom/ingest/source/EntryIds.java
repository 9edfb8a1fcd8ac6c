package newsloom.ingest.source;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.model.source.Source;

/**
 * Gives the entries of one reading the ids of their articles: by their page, but by what the source calls them where several
 * tell different news on one page, as live blogs and notice boards do. An entry keeps its id in all later readings.
 */
final class EntryIds {
    private final Source source;
    private final SeenEntries before;
    private final Map<String, List<SourceEntry>> byPage;

    EntryIds(Source source, List<SourceEntry> entries, SeenEntries before) {
        this.source = source;
        this.before = before;
        this.byPage = entries.stream().collect(groupingBy(entry -> ArticleFactory.id(source, entry)));
    }

    String of(SourceEntry entry) {
        String page = ArticleFactory.id(source, entry);
        Optional<String> own = ArticleFactory.ownId(source, entry).filter(id -> !entry.pageOnly());
        return own.filter(this::isKnown)
                .or(() -> own.filter(id -> sharesPage(entry, page) && !hadPageAlone(entry, page)))
                .orElse(page);
    }

    /** Whether what its page tells is its own text: of a page that it shares, or shared, with others it is but a part. */
    boolean isAloneOnPage(SourceEntry entry) {
        String page = ArticleFactory.id(source, entry);
        return entry.link().isPresent() && of(entry).equals(page) && !sharesPage(entry, page);
    }

    private boolean isKnown(String id) {
        return before.fingerprint(Fingerprints.of(id)).isPresent();
    }

    private List<SourceEntry> onPage(String page) {
        return byPage.getOrDefault(page, List.of());
    }

    private boolean sharesPage(SourceEntry entry, String page) {
        return onPage(page).stream().anyMatch(other -> isOther(entry, other));
    }

    private static boolean isOther(SourceEntry one, SourceEntry other) {
        return !one.ownId().equals(other.ownId())
                && (one.title().isEmpty() || !one.title().equals(other.title()))
                && !one.text().equals(other.text());
    }

    /** Whether it had the page to itself when it was first read: it is the one that has not changed, else the oldest. */
    private boolean hadPageAlone(SourceEntry entry, String page) {
        Optional<Long> known = before.fingerprint(Fingerprints.of(page));
        List<SourceEntry> candidates = onPage(page).stream()
                .filter(each ->
                        ArticleFactory.ownId(source, each).filter(this::isKnown).isEmpty())
                .toList();
        return known.isPresent()
                && candidates.stream()
                        .filter(each -> known.get() == NewEntryFinder.fingerprint(each))
                        .findFirst()
                        .orElse(candidates.get(candidates.size() - 1))
                        .equals(entry);
    }
}
