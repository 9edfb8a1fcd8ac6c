package newsloom.ingest.source;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import newsloom.fetch.WebAddress;
import newsloom.ingest.identity.ArticleIds;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.read.LanguageTags;
import newsloom.model.Article;
import newsloom.model.PublicationDate;
import newsloom.model.source.Source;

/** Makes articles of reports: who published it, in which language, and when. */
final class ArticleFactory {
    private final LanguageDetector detector;
    private final VisitSettings settings;

    ArticleFactory(LanguageDetector detector, VisitSettings settings) {
        this.detector = detector;
        this.settings = settings;
    }

    /** By its page, so that all sources that announce it give it one id; else by what its source calls it. */
    String id(Source source, SourceEntry report) {
        String[] content = report.own()
                .map(own -> new String[] {source.address().toString(), own})
                .orElseGet(() -> new String[] {
                    source.address().toString(), report.title().orElse(""), report.text()
                });
        return ArticleIds.of(Optional.empty(), report.link().map(URI::toString), content);
    }

    /** @param announced the whole source, for what holds for all of its reports */
    Article article(Source source, SourceEntry report, ParsedSource.Reports announced, Instant now) {
        return new Article(
                id(source, report),
                report.link(),
                publisher(source, report.publisher(), report.link()),
                announced.title().or(report::publisher),
                report.title(),
                report.authors(),
                report.tags(),
                report.image(),
                text(report),
                dated(report.published(), now),
                language(source, report.language().or(announced::language), report.title(), report.text()));
    }

    static Optional<String> publisher(Source source, Optional<String> named, Optional<URI> link) {
        return source.publisher()
                .or(() -> named)
                .or(() -> Optional.of(link.map(WebAddress::host).orElseGet(() -> WebAddress.host(source.address()))));
    }

    /** A time of the future is nobody's: it is held back, and the article is undated rather than wrong. */
    Optional<PublicationDate> dated(Optional<PublicationDate> published, Instant now) {
        return published.filter(date -> !date.at().isAfter(now.plus(settings.skew())));
    }

    private Locale language(Source source, Optional<String> declared, Optional<String> title, String text) {
        return source.language()
                .or(() -> declared.map(LanguageTags::normal).filter(tag -> !tag.equals(Locale.ROOT)))
                .orElseGet(
                        () -> detector.detect(title.map(words -> words + "\n").orElse("") + text));
    }

    /** The page's own word counts where nobody knew before. */
    Locale language(Locale drafted, Optional<String> declared, Optional<String> title, String text) {
        return drafted.equals(Locale.ROOT)
                ? declared.map(LanguageTags::normal)
                        .filter(tag -> !tag.equals(Locale.ROOT))
                        .orElseGet(() ->
                                detector.detect(title.map(words -> words + "\n").orElse("") + text))
                : drafted;
    }

    private static String text(SourceEntry report) {
        return Optional.of(report.text())
                .filter(text -> !text.isBlank())
                .or(report::title)
                .orElseGet(() -> report.link().map(URI::toString).orElse("-"));
    }
}
