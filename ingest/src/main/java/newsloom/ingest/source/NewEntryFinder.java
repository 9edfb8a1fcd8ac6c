package newsloom.ingest.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.model.Article;
import newsloom.model.PublicationDate;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.source.PendingPage;
import newsloom.model.source.Source;
import newsloom.model.source.SourceKey;

/** Finds what is new among a source's entries by {@link SeenEntries}, and what becomes of each. */
final class NewEntryFinder {
    private final ArticleFactory articles;
    private final VisitSettings settings;

    NewEntryFinder(ArticleFactory articles, VisitSettings settings) {
        this.articles = articles;
        this.settings = settings;
    }

    /** @param first whether the source was never read before */
    NewEntries find(Source source, ParsedSource.Entries parsed, SeenEntries before, boolean first, Instant now) {
        SeenEntries seen = SeenEntries.none();
        List<EntryOutcome> outcomes = new ArrayList<>();
        EntryIds ids = new EntryIds(source, parsed.entries(), before);
        for (SourceEntry entry : parsed.entries()) {
            String article = ids.of(entry);
            long id = Fingerprints.of(article);
            Optional<Long> known = before.fingerprint(id);
            if (seen.fingerprint(id).isPresent()
                    || known.filter(fingerprint -> fingerprint == SeenEntries.PASSED_OVER)
                            .isPresent()) {
                seen.add(id, SeenEntries.PASSED_OVER);
            } else if (entry.pageOnly() && first && isOld(entry, now)) {
                seen.add(id, SeenEntries.PASSED_OVER);
            } else {
                long fingerprint = fingerprint(entry);
                if (!known.equals(Optional.of(fingerprint))) {
                    outcomes.add(outcome(article, source, parsed, entry, ids.isAloneOnPage(entry), now));
                }
                seen.add(id, fingerprint);
            }
        }
        seen.follow(before);
        return new NewEntries(List.copyOf(outcomes), seen);
    }

    /** Dates are no part of it: some feeds write the time of reading there. */
    static long fingerprint(SourceEntry entry) {
        return entry.pageOnly() ? 0 : Fingerprints.of(entry.title().orElse(""), entry.text());
    }

    private EntryOutcome outcome(
            String id, Source source, ParsedSource.Entries parsed, SourceEntry entry, boolean isAlone, Instant now) {
        if (entry.isEmpty()) {
            return new EntryOutcome.Refused(refused(source, entry, now));
        }
        Article article = articles.article(id, source, entry, parsed, now);
        // Of a page that it shares with others an entry is but a part.
        boolean fetched = isAlone && (source.fullText() || entry.pageOnly());
        return fetched
                ? new EntryOutcome.Pending(pending(source, entry, article, now))
                : new EntryOutcome.Ready(
                        article, entry.dateAsWritten(), now, source.key().ofSource());
    }

    /** A list of all pages of a site is not news: when it is read first, what is old is passed over. */
    private boolean isOld(SourceEntry entry, Instant now) {
        return entry.published()
                .map(PublicationDate::at)
                .or(entry::changed)
                .map(date -> date.isBefore(now.minus(settings.lookBack())))
                .orElse(false);
    }

    private static PendingPage pending(Source source, SourceEntry entry, Article article, Instant now) {
        var page = entry.link().orElseThrow();
        boolean ownId = SourceKey.hostOf(page).equals(source.key().host());
        return new PendingPage(
                page,
                article,
                !entry.text().isBlank(),
                entry.dateAsWritten(),
                now,
                source.key().ofSource(),
                ownId ? source.headers() : Map.of(),
                0,
                now);
    }

    private static Quarantined refused(Source source, SourceEntry entry, Instant now) {
        return new Quarantined(
                source.address() + " " + entry.ownId().orElse("an entry without id"),
                "The entry has no title, text or page that an article could be made of.",
                entry.toString(),
                Optional.empty(),
                now);
    }

    /** @param seen what is known from now on */
    record NewEntries(List<EntryOutcome> outcomes, SeenEntries seen) {}
}
