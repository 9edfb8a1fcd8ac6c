package newsloom.ingest.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import newsloom.fetch.Fetched;
import newsloom.fetch.Fetcher;
import newsloom.fetch.Request;
import newsloom.fetch.Validators;
import newsloom.fetch.WebAddress;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.PlainText;
import newsloom.ingest.read.feed.Feed;
import newsloom.ingest.read.feed.FeedEntry;
import newsloom.ingest.read.link.LinkList;
import newsloom.ingest.read.sitemap.SitemapReading;
import newsloom.model.source.SourceKind;

/** Finds out what stands behind an address that somebody typed: a feed, a sitemap, or a site that has some. */
public final class Discoverer {
    private static final int MOST_TRIED = 12;
    private static final int MOST_TAKEN = 5;
    private static final int FEWEST_LINKS = 5;
    private static final List<String> WELL_KNOWN = List.of(
            "/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json", "/feeds/posts/default");

    private final Fetcher fetcher;
    private final SourceReaders readers;
    private final Function<URI, List<URI>> sitemaps;

    /** @param sitemaps those that a host's robots.txt names */
    public Discoverer(Fetcher fetcher, SourceReaders readers, Function<URI, List<URI>> sitemaps) {
        this.fetcher = fetcher;
        this.readers = readers;
        this.sitemaps = sitemaps;
    }

    public Discovery discover(URI address, Map<String, String> headers) {
        Fetched fetched = fetcher.fetch(new Request(address, Validators.NONE, headers));
        if (!(fetched instanceof Fetched.Body body)) {
            return new Discovery.Nothing(reason(fetched));
        }
        String host = WebAddress.host(body.address());
        return new Discoverer(request -> fetcher.fetch(request.foundOn(host)), readers, sitemaps)
                .discover(address, body, headers);
    }

    /** All that is asked from here on, the site has named. */
    private Discovery discover(URI address, Fetched.Body body, Map<String, String> headers) {
        Document document = Document.of(body);
        URI settled = body.movedTo().orElse(address);
        if (readers.feeds().apply(document) instanceof Feed feed) {
            return found(feed(settled, feed, "it is a feed"));
        }
        SitemapReading sitemap = readers.sitemaps().apply(document);
        if (sitemap instanceof SitemapReading.Sitemap) {
            return found(new Discovery.Candidate(settled, SourceKind.SITEMAP, Optional.empty(), "it is a sitemap"));
        }
        if (sitemap instanceof SitemapReading.Index index) {
            return newsSitemaps(headers)
                    .within(index)
                    .map(Discoverer::found)
                    .orElseGet(
                            () -> new Discovery.Nothing("It is an index of sitemaps, and none of those looked at lists"
                                    + " news for good. Add the one of the news among them, or the site's feed."));
        }
        return site(settled, body.address(), readers.links().apply(document), headers);
    }

    private Discovery site(URI address, URI base, LinkList links, Map<String, String> headers) {
        List<Discovery.Candidate> feeds = feeds(
                links.feeds().stream().map(LinkList.Link::address).toList(),
                "the page names it as its feed",
                headers,
                MOST_TAKEN);
        if (feeds.isEmpty()) {
            List<URI> known = WELL_KNOWN.stream().map(base::resolve).toList();
            feeds = feeds(known, "a usual place for feeds", headers, 1);
        }
        if (feeds.isEmpty()) {
            feeds = newsSitemaps(headers).among(sitemaps.apply(base)).stream().toList();
        }
        if (feeds.isEmpty() && links.articles().size() >= FEWEST_LINKS) {
            feeds = List.of(new Discovery.Candidate(
                    address,
                    SourceKind.PAGE_LIST,
                    links.title(),
                    "it has no feed, but " + links.articles().size() + " links that look like articles"));
        }
        return feeds.isEmpty()
                ? new Discovery.Nothing("It is no feed, names none, has none at the usual places, no news sitemap in"
                        + " robots.txt, and no links that look like articles.")
                : new Discovery.Sources(feeds);
    }

    /** A feed in two formats, or under two addresses, is taken once. */
    private List<Discovery.Candidate> feeds(List<URI> addresses, String how, Map<String, String> headers, int most) {
        List<Discovery.Candidate> taken = new ArrayList<>();
        Set<Set<URI>> known = new HashSet<>();
        for (URI address : new LinkedHashSet<>(addresses)
                .stream()
                        .filter(address -> !isOfComments(address))
                        .limit(MOST_TRIED)
                        .toList()) {
            Optional<Feed> feed = taken.size() < most ? feed(address, headers) : Optional.empty();
            feed.filter(read -> !isOfComments(read) && known.add(links(read)))
                    .ifPresent(read -> taken.add(feed(address, read, how)));
        }
        return List.copyOf(taken);
    }

    private Optional<Feed> feed(URI address, Map<String, String> headers) {
        return fetcher.fetch(new Request(address, Validators.NONE, headers)) instanceof Fetched.Body body
                        && readers.feeds().apply(Document.of(body)) instanceof Feed feed
                ? Optional.of(feed)
                : Optional.empty();
    }

    private static Set<URI> links(Feed feed) {
        Set<URI> links = new HashSet<>();
        feed.entries().stream().map(FeedEntry::link).flatMap(Optional::stream).forEach(links::add);
        return links;
    }

    private static boolean isOfComments(URI address) {
        return String.valueOf(address.getPath()).toLowerCase(Locale.ROOT).contains("comment");
    }

    private static boolean isOfComments(Feed feed) {
        return feed.title().orElse("").toLowerCase(Locale.ROOT).startsWith("comments ");
    }

    private NewsSitemaps newsSitemaps(Map<String, String> headers) {
        return new NewsSitemaps(fetcher, readers.sitemaps(), headers);
    }

    private static Discovery.Candidate feed(URI address, Feed feed, String how) {
        return new Discovery.Candidate(
                address, SourceKind.FEED, feed.title().map(PlainText::oneLine).filter(title -> !title.isEmpty()), how);
    }

    private static Discovery found(Discovery.Candidate only) {
        return new Discovery.Sources(List.of(only));
    }

    private static String reason(Fetched fetched) {
        if (fetched instanceof Fetched.Refused refused) {
            return refused.reason();
        }
        return fetched instanceof Fetched.Failed failed ? failed.reason() : "Nothing came.";
    }
}
