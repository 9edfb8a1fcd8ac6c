package newsloom.ingest.read.xml;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The namespaces that feeds use, with the prefix by which everyone knows them; the empty one for those of RSS itself. */
final class KnownNamespaces {
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("backend.userland.com/rss", ""),
            Map.entry("backend.userland.com/rss2", ""),
            Map.entry("backend.userland.com/rss091", ""),
            Map.entry("backend.userland.com/rss092", ""),
            Map.entry("blogs.law.harvard.edu/tech/rss", ""),
            Map.entry("purl.org/rss/1.0", ""),
            Map.entry("purl.org/net/rss1.1#", ""),
            Map.entry("my.netscape.com/rdf/simple/0.9", ""),
            Map.entry("channel.netscape.com/rdf/simple/0.9", ""),
            Map.entry("example.com/newformat#", ""),
            Map.entry("example.com/necho", ""),
            Map.entry("purl.org/echo", ""),
            Map.entry("uri/of/echo/namespace#", ""),
            Map.entry("purl.org/pie", ""),
            Map.entry("purl.org/rss/1.0/modules/rss091#", ""),
            Map.entry("purl.org/atom/ns#", "atom"),
            Map.entry("w3.org/2005/atom", "atom"),
            Map.entry("w3.org/1999/xhtml", "xhtml"),
            Map.entry("w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
            Map.entry("w3.org/xml/1998/namespace", "xml"),
            Map.entry("w3.org/1999/xlink", "xlink"),
            Map.entry("purl.org/dc/elements/1.0", "dc"),
            Map.entry("purl.org/dc/elements/1.1", "dc"),
            Map.entry("purl.org/dc/terms", "dcterms"),
            Map.entry("purl.org/rss/1.0/modules/content", "content"),
            Map.entry("purl.org/rss/1.0/modules/syndication", "sy"),
            Map.entry("search.yahoo.com/mrss", "media"),
            Map.entry("search.yahoo.com/mrss.html", "media"),
            Map.entry("tools.search.yahoo.com/mrss", "media"),
            Map.entry("itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("example.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("rssnamespace.org/feedburner/ext/1.0", "feedburner"),
            Map.entry("webns.net/mvcb", "admin"),
            Map.entry("wellformedweb.org/commentapi", "wfw"),
            Map.entry("purl.org/syndication/thread/1.0", "thr"),
            Map.entry("schemas.pocketsoap.com/rss/mydescmodule", "l"),
            Map.entry("cyber.law.harvard.edu/rss/creativecommonsrssmodule.html", "creativecommons"),
            Map.entry("backend.userland.com/creativecommonsrssmodule", "creativecommons"));

    private KnownNamespaces() {}

    /** Absent for a namespace that no feed is known to use. */
    static Optional<String> prefix(String namespace) {
        return Optional.ofNullable(PREFIXES.get(bare(namespace)));
    }

    /** Scheme, {@code www.}, case and a slash at the end are written one way and another. */
    private static String bare(String namespace) {
        return namespace
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("/+$", "");
    }
}
