package newsloom.ingest.source;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.fetch.RegistrableDomain;
import newsloom.fetch.WebAddress;
import newsloom.ingest.identity.ArticleIds;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.read.date.DateReader;
import newsloom.ingest.read.date.DayOrder;
import newsloom.ingest.read.page.AddressDate;
import newsloom.model.Article;
import newsloom.model.DateOrigin;
import newsloom.model.DatePrecision;
import newsloom.model.Excerpt;
import newsloom.model.PublicationDate;
import newsloom.model.source.Source;

/** Makes the article of an entry: who published it, in which language, and when. */
final class ArticleFactory {
    private static final int LONGEST_TITLE = 200;

    private final LanguageDetector detector;
    private final VisitSettings settings;

    ArticleFactory(LanguageDetector detector, VisitSettings settings) {
        this.detector = detector;
        this.settings = settings;
    }

    /** By its page, so that all sources that list it give it one id; else by what its source calls it. */
    static String id(Source source, SourceEntry entry) {
        String[] content = entry.ownId()
                .map(ownId -> new String[] {source.address().toString(), ownId})
                .orElseGet(() ->
                        new String[] {source.address().toString(), entry.title().orElse(""), entry.text()});
        return ArticleIds.of(Optional.empty(), entry.link().map(URI::toString), content);
    }

    /** By what its source calls it: for entries that share a page with others. */
    static Optional<String> ownId(Source source, SourceEntry entry) {
        return entry.ownId()
                .map(ownId -> ArticleIds.of(
                        Optional.empty(), Optional.empty(), source.address().toString(), ownId));
    }

    /** @param entries the whole source, for what holds for all of its entries */
    Article article(String id, Source source, SourceEntry entry, ParsedSource.Entries entries, Instant now) {
        return new Article(
                id,
                entry.link(),
                entry.link().map(RegistrableDomain::of),
                Optional.of(publisher(source, entry, entries)),
                entries.title().or(entry::publisher),
                entry.title(),
                entry.authors(),
                entry.tags(),
                entry.image(),
                text(entry),
                dated(entry, now),
                language(source, entry.language().or(entries::language), entry.title(), entry.text()));
    }

    /** One name for a source in all readings, also before it has been read; at last the host. */
    private static String publisher(Source source, SourceEntry entry, ParsedSource.Entries entries) {
        return source.publisher()
                .or(entry::publisher)
                .or(() -> source.title()
                        .or(entries::title)
                        .map(title -> Excerpt.of(title, LONGEST_TITLE))
                        .filter(title -> isAtHome(source, entry, entries)))
                .orElseGet(() -> WebAddress.host(entry.link().orElse(source.address())));
    }

    /** Who lists the pages of others is not their publisher; and where there is but a page, that says it better. */
    private static boolean isAtHome(Source source, SourceEntry entry, ParsedSource.Entries entries) {
        Stream<URI> homes = Stream.concat(Stream.of(source.address()), entries.home().stream());
        URI link = entry.link().orElse(source.address());
        return !entry.pageOnly() && homes.map(RegistrableDomain::of).anyMatch(RegistrableDomain.of(link)::equals);
    }

    /**
     * A time of the future is nobody's: day and month were another way round, or it counts for nothing. Whoever has the day
     * in the address gave it when the page was made, and many a feed tells when it was changed.
     */
    private Optional<PublicationDate> dated(SourceEntry entry, Instant now) {
        Instant latest = now.plus(settings.skew());
        Optional<PublicationDate> published = Stream.concat(entry.published().stream(), readings(entry))
                .filter(date -> !date.at().isAfter(latest))
                .findFirst();
        return entry.link()
                .flatMap(AddressDate::separated)
                .filter(day ->
                        endOf(day).isBefore(published.map(PublicationDate::at).orElse(latest)))
                .map(ArticleFactory::beginning)
                .or(() -> published);
    }

    /** A date of digits in both ways. */
    private static Stream<PublicationDate> readings(SourceEntry entry) {
        return entry.published().flatMap(published -> entry.dateAsWritten()).stream()
                .flatMap(written -> Stream.of(DayOrder.values())
                        .flatMap(order -> DateReader.read(written, DateOrigin.FEED, order).stream()));
    }

    private static PublicationDate beginning(LocalDate day) {
        return new PublicationDate(day.atStartOfDay().toInstant(ZoneOffset.UTC), DatePrecision.DAY, DateOrigin.ADDRESS);
    }

    /** Where the day ends last on earth. */
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(-12));
    }

    private Locale language(Source source, Optional<String> declared, Optional<String> title, String text) {
        return source.language().orElseGet(() -> detector.language(declared, title, text));
    }

    /** The page's own word counts where nobody knew before. */
    Locale language(Locale ofEntry, Optional<String> declared, Optional<String> title, String text) {
        return ofEntry.equals(Locale.ROOT) ? detector.language(declared, title, text) : ofEntry;
    }

    private static String text(SourceEntry entry) {
        return Optional.of(entry.text())
                .filter(text -> !text.isBlank())
                .or(entry::title)
                .orElseGet(() -> entry.link().map(URI::toString).orElse("-"));
    }
}
