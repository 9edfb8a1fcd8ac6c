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

/** Tells what is new among a source's reports, and what is to be done with each. */
final class NewEntryFinder {
    private final ArticleFactory drafts;
    private final VisitSettings settings;

    NewEntryFinder(ArticleFactory drafts, VisitSettings settings) {
        this.drafts = drafts;
        this.settings = settings;
    }

    /** @param first whether the source was never read before */
    News find(Source source, ParsedSource.Reports announced, SeenEntries before, boolean first, Instant now) {
        SeenEntries seen = SeenEntries.none();
        List<EntryOutcome> found = new ArrayList<>();
        for (SourceEntry report : announced.reports()) {
            long id = Fingerprints.of(drafts.id(source, report));
            Optional<Long> known = before.print(id);
            if (seen.print(id).isPresent()
                    || known.filter(print -> print == SeenEntries.PASSED_OVER).isPresent()) {
                seen.add(id, SeenEntries.PASSED_OVER);
            } else if (report.pageOnly() && first && isOld(report, now)) {
                seen.add(id, SeenEntries.PASSED_OVER);
            } else {
                long print = print(report);
                if (!known.equals(Optional.of(print))) {
                    found.add(found(source, announced, report, now));
                }
                seen.add(id, print);
            }
        }
        seen.follow(before);
        return new News(List.copyOf(found), seen);
    }

    /** Dates are no part of it: some feeds write the time of reading there. */
    private static long print(SourceEntry report) {
        return report.pageOnly() ? 0 : Fingerprints.of(report.title().orElse(""), report.text());
    }

    private EntryOutcome found(Source source, ParsedSource.Reports announced, SourceEntry report, Instant now) {
        if (report.isEmpty()) {
            return new EntryOutcome.Refused(refused(source, report, now));
        }
        Article draft = drafts.article(source, report, announced, now);
        boolean fetched =
                (source.fullText() || report.pageOnly()) && report.link().isPresent();
        return fetched
                ? new EntryOutcome.Ordered(order(source, report, draft, now))
                : new EntryOutcome.Ready(
                        draft, report.dateAsWritten(), now, source.key().ofSource());
    }

    /** A list of all pages of a site is not news: when it is read first, what is old is passed over. */
    private boolean isOld(SourceEntry report, Instant now) {
        return report.published()
                .map(PublicationDate::at)
                .or(report::changed)
                .map(date -> date.isBefore(now.minus(settings.lookBack())))
                .orElse(false);
    }

    private static PendingPage order(Source source, SourceEntry report, Article draft, Instant now) {
        var page = report.link().orElseThrow();
        boolean own = SourceKey.hostOf(page).equals(source.key().host());
        return new PendingPage(
                page,
                draft,
                !report.text().isBlank(),
                report.dateAsWritten(),
                now,
                source.key().ofSource(),
                own ? source.headers() : Map.of(),
                0,
                now);
    }

    private static Quarantined refused(Source source, SourceEntry report, Instant now) {
        return new Quarantined(
                source.address() + " " + report.own().orElse("an entry without id"),
                "The entry has no title, text or page that an article could be made of.",
                report.toString(),
                Optional.empty(),
                now);
    }

    /** @param seen what is known from now on */
    record News(List<EntryOutcome> found, SeenEntries seen) {}
}
