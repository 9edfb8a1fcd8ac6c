package newsloom.ingest.read.page;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsloom.ingest.read.Timestamps;
import org.jsoup.nodes.Element;

/** When an article was published. */
final class Dates {
    private static final Pattern IN_ADDRESS =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");

    record Dated(String written, Instant time) {}

    private Dates() {}

    static Optional<Dated> of(Element page, MetaTags meta, Optional<Thing> article, Optional<URI> address) {
        return Stream.of(
                        article.stream()
                                .flatMap(thing -> Stream.of("datePublished", "dateCreated", "uploadDate")
                                        .flatMap(field -> thing.text(field).stream())),
                        meta.all(
                                "article:published_time",
                                "og:published_time",
                                "datepublished",
                                "parsely-pub-date",
                                "sailthru.date",
                                "dc.date.issued",
                                "dcterms.created",
                                "dc.date",
                                "date",
                                "pubdate",
                                "publishdate",
                                "publish-date"),
                        page.select("[itemprop=datePublished],time[pubdate],time[datetime],abbr.published").stream()
                                .flatMap(time ->
                                        Stream.of(time.attr("datetime"), time.attr("content"), time.attr("title"))),
                        address.stream().flatMap(Dates::written))
                .flatMap(each -> each)
                .filter(written -> !written.isBlank())
                .flatMap(written -> Timestamps.ofText(written).map(time -> new Dated(written, time)).stream())
                .findFirst();
    }

    private static Stream<String> written(URI address) {
        Matcher date = IN_ADDRESS.matcher(address.toString());
        return date.find() ? Stream.of(date.group(1) + "-" + date.group(2) + "-" + date.group(3)) : Stream.empty();
    }
}
