package newsloom.ingest.source;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import newsloom.fetch.Fetched;
import newsloom.fetch.Fetcher;
import newsloom.fetch.Request;
import newsloom.fetch.Validators;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.sitemap.ListedSitemap;
import newsloom.ingest.read.sitemap.SitemapReading;
import newsloom.model.source.SourceKind;

/** Finds, among the sitemaps of a site and in their indexes, the one that lists its news. */
final class NewsSitemaps {
    private static final int MOST_ASKED = 6;

    /** A sitemap of one month is given up for that of the next. */
    private static final Pattern DATED = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

    private final Fetcher fetcher;
    private final Function<Document, SitemapReading> reader;
    private final Map<String, String> headers;

    NewsSitemaps(Fetcher fetcher, Function<Document, SitemapReading> reader, Map<String, String> headers) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.headers = headers;
    }

    /** @param addresses those that robots.txt names */
    Optional<Discovery.Candidate> among(List<URI> addresses) {
        return addresses.stream()
                .sorted(Comparator.comparing(address -> !isCalledNews(address)))
                .limit(MOST_ASKED)
                .flatMap(address -> named(address, read(address)).stream())
                .findFirst();
    }

    Optional<Discovery.Candidate> within(SitemapReading.Index index) {
        Comparator<ListedSitemap> newsFirst = Comparator.comparing(sitemap -> !isCalledNews(sitemap.address()));
        Comparator<ListedSitemap> latest = Comparator.comparing(
                        (ListedSitemap sitemap) -> sitemap.changed().orElse(Instant.MIN))
                .reversed();
        return index.sitemaps().stream()
                .filter(sitemap -> !DATED.matcher(sitemap.address().toString()).find())
                .sorted(newsFirst.thenComparing(latest))
                .map(ListedSitemap::address)
                .limit(MOST_ASKED)
                .filter(address -> listsNews(address, read(address)))
                .map(address -> candidate(address, "the site's index of sitemaps names it, and it lists news"))
                .findFirst();
    }

    private Optional<Discovery.Candidate> named(URI address, SitemapReading reading) {
        if (reading instanceof SitemapReading.Index index) {
            return within(index);
        }
        return listsNews(address, reading)
                ? Optional.of(candidate(address, "robots.txt names it, and it lists news"))
                : Optional.empty();
    }

    private SitemapReading read(URI address) {
        return fetcher.fetch(new Request(address, Validators.NONE, headers)) instanceof Fetched.Body body
                ? reader.apply(Document.of(body))
                : new SitemapReading.NoSitemap("It did not come.");
    }

    private static boolean listsNews(URI address, SitemapReading reading) {
        return reading instanceof SitemapReading.Sitemap sitemap
                && sitemap.pages().stream()
                        .anyMatch(page -> isCalledNews(address) || page.news().isPresent());
    }

    private static boolean isCalledNews(URI address) {
        return address.toString().toLowerCase(Locale.ROOT).contains("news");
    }

    private static Discovery.Candidate candidate(URI address, String how) {
        return new Discovery.Candidate(address, SourceKind.SITEMAP, Optional.empty(), how);
    }
}
