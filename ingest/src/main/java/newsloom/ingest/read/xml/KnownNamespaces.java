package newsloom.ingest.read.xml;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsloom.ingest.read.WordTable;

/** The namespaces that feeds use, with the prefix by which everyone knows them; the empty one, {@code rss} in the table, for RSS itself. */
final class KnownNamespaces {
    private static final Map<String, String> PREFIXES = WordTable.firstByWord("""
            rss backend.userland.com/rss backend.userland.com/rss2 backend.userland.com/rss091
            rss backend.userland.com/rss092 blogs.law.harvard.edu/tech/rss purl.org/rss/1.0 purl.org/net/rss1.1#
            rss my.netscape.com/rdf/simple/0.9 channel.netscape.com/rdf/simple/0.9 example.com/newformat#
            rss example.com/necho purl.org/echo uri/of/echo/namespace# purl.org/pie
            rss purl.org/rss/1.0/modules/rss091#
            atom purl.org/atom/ns# w3.org/2005/atom
            xhtml w3.org/1999/xhtml
            rdf w3.org/1999/02/22-rdf-syntax-ns#
            xml w3.org/xml/1998/namespace
            xlink w3.org/1999/xlink
            dc purl.org/dc/elements/1.0 purl.org/dc/elements/1.1
            dcterms purl.org/dc/terms
            content purl.org/rss/1.0/modules/content
            sy purl.org/rss/1.0/modules/syndication
            media search.yahoo.com/mrss search.yahoo.com/mrss.html tools.search.yahoo.com/mrss
            itunes itunes.com/dtds/podcast-1.0.dtd example.com/dtds/podcast-1.0.dtd
            feedburner rssnamespace.org/feedburner/ext/1.0
            admin webns.net/mvcb
            wfw wellformedweb.org/commentapi
            thr purl.org/syndication/thread/1.0
            l schemas.pocketsoap.com/rss/mydescmodule
            creativecommons cyber.law.harvard.edu/rss/creativecommonsrssmodule.html
            creativecommons backend.userland.com/creativecommonsrssmodule
            """);

    private KnownNamespaces() {}

    /** Absent for a namespace that no feed is known to use. */
    static Optional<String> prefix(String namespace) {
        return Optional.ofNullable(PREFIXES.get(bare(namespace))).map(prefix -> prefix.equals("rss") ? "" : prefix);
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
