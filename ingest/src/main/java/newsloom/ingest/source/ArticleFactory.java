package newsloom.ingest.source;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.fetch.RegistrableDomain;
import newsloom.fetch.WebAddress;
import newsloom.ingest.identity.ArticleIds;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.read.LanguageTags;
import newsloom.model.Article;
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
    String id(Source source, SourceEntry entry) {
        String[] content = entry.ownId()
                .map(ownId -> new String[] {source.address().toString(), ownId})
                .orElseGet(() ->
                        new String[] {source.address().toString(), entry.title().orElse(""), entry.text()});
        return ArticleIds.of(Optional.empty(), entry.link().map(URI::toString), content);
    }

    /** @param entries the whole source, for what holds for all of its entries */
    Article article(Source source, SourceEntry entry, ParsedSource.Entries entries, Instant now) {
        return new Article(
                id(source, entry),
                entry.link(),
                entry.link().map(RegistrableDomain::of),
                Optional.of(publisher(source, entry, entries)),
                entries.title().or(entry::publisher),
                entry.title(),
                entry.authors(),
                entry.tags(),
                entry.image(),
                text(entry),
                dated(entry.published(), now),
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

    /** A time of the future is nobody's: it is held back, and the article is undated rather than wrong. */
    Optional<PublicationDate> dated(Optional<PublicationDate> published, Instant now) {
        return published.filter(date -> !date.at().isAfter(now.plus(settings.skew())));
    }

    private Locale language(Source source, Optional<String> declared, Optional<String> title, String text) {
        return source.language().orElseGet(() -> language(Locale.ROOT, declared, title, text));
    }

    /** The page's own word counts where nobody knew before. */
    Locale language(Locale ofEntry, Optional<String> declared, Optional<String> title, String text) {
        return ofEntry.equals(Locale.ROOT)
                ? declared.map(LanguageTags::normal)
                        .filter(tag -> !tag.equals(Locale.ROOT))
                        .orElseGet(() -> detector.detect(title, text))
                : ofEntry;
    }

    private static String text(SourceEntry entry) {
        return Optional.of(entry.text())
                .filter(text -> !text.isBlank())
                .or(entry::title)
                .orElseGet(() -> entry.link().map(URI::toString).orElse("-"));
    }
}
