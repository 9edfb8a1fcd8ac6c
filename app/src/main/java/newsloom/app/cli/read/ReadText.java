package newsloom.app.cli.read;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.cli.terminal.Wrapping;
import newsloom.ingest.identity.ArticleAddress;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.date.DayOrder;
import newsloom.ingest.read.feed.Feed;
import newsloom.ingest.read.feed.FeedEntry;
import newsloom.ingest.read.html.HtmlText;
import newsloom.ingest.read.link.LinkList;
import newsloom.ingest.read.page.PageReading;
import newsloom.ingest.read.sitemap.ListedNews;
import newsloom.ingest.read.sitemap.SitemapReading;
import newsloom.ingest.source.ExaminedDocument;
import newsloom.model.PublicationDate;

/** What was made of bytes, for people. */
final class ReadText implements ReadPrinter {
    private static final int MOST = 50;
    private static final int EXCERPT = 200;

    private final Terminal terminal;

    ReadText(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public boolean print(String place, Document document, Optional<URI> moved, ExaminedDocument examined) {
        print(terminal.bold(SafeText.of(place)));
        document.address()
                .filter(address -> !address.toString().equals(place))
                .ifPresent(address -> field("led to", address.toString()));
        moved.ifPresent(address -> field("moved for good to", address.toString()));
        document.contentType().ifPresent(type -> field("content type", type));
        field("bytes", Integer.toString(document.bytes().size()));
        return made(document, examined);
    }

    @Override
    public boolean failed(String place, String reason) {
        print(terminal.bold(SafeText.of(place)));
        field("fails", reason);
        return false;
    }

    private boolean made(Document document, ExaminedDocument examined) {
        if (examined instanceof ExaminedDocument.OfFeed feed) {
            feed(feed.feed(), document.address());
        } else if (examined instanceof ExaminedDocument.OfSitemap sitemap) {
            sitemap(sitemap.sitemap());
        } else if (examined instanceof ExaminedDocument.OfPage page) {
            page(page, document.address());
        } else if (examined instanceof ExaminedDocument.Nothing nothing) {
            nothing(nothing);
            return false;
        }
        return true;
    }

    private void feed(Feed feed, Optional<URI> address) {
        field("is a feed", feed.format() + ", " + feed.encoding());
        feed.title().ifPresent(title -> field("title", title));
        feed.link().ifPresent(link -> field("site", link.toString()));
        feed.language().ifPresent(language -> field("language", language));
        feed.ttl().ifPresent(ttl -> field("asks to be read every", ttl.toMinutes() + " minutes"));
        feed.skipped()
                .ifPresent(skipped -> field(
                        "asks not to be read",
                        "at the hours " + skipped.hours() + " and on the days " + skipped.days()));
        field("entries", Integer.toString(feed.entries().size()));
        if (feed.isCut()) {
            field("is cut", "it ends within an entry, which is left out");
        }
        feed.entries().stream().limit(MOST).forEach(entry -> entry(entry, guessed(entry, feed, address)));
        more(feed.entries().size());
    }

    private static String guessed(FeedEntry entry, Feed feed, Optional<URI> address) {
        Stream<String> dates = feed.entries().stream().flatMap(other -> other.publishedAsWritten().stream());
        Stream<URI> linked = Stream.concat(
                feed.link().stream(), feed.entries().stream().limit(1).flatMap(first -> first.link().stream()));
        return entry.publishedAsWritten()
                .flatMap(written -> DayOrder.guessed(
                                written, dates, feed.language(), Stream.concat(address.stream(), linked))
                        .map(order -> guessed(written, order)))
                .orElse("");
    }

    private static String guessed(String written, DayOrder order) {
        return " (“" + SafeText.of(written) + "” read " + order.inWords() + ": nothing says which it is)";
    }

    private void entry(FeedEntry entry, String guessed) {
        print("  " + SafeText.of(entry.title().orElse("(no title)")));
        print("    " + SafeText.of(entry.link().map(URI::toString).orElse("no link"))
                + "  "
                + entry.published()
                        .or(entry::updated)
                        .map(date -> date(date) + guessed)
                        .orElseGet(() -> entry.publishedAsWritten()
                                .map(written -> "undated: “" + SafeText.of(written) + "” is no date")
                                .orElse("undated")));
        int text = entry.content().stream()
                .mapToInt(content -> content.value().length())
                .max()
                .orElseGet(() ->
                        entry.summary().map(summary -> summary.value().length()).orElse(0));
        print("    " + text + " characters of text"
                + entry.author()
                        .map(author -> ", by " + SafeText.of(author.written()))
                        .orElse(""));
    }

    private void sitemap(SitemapReading sitemap) {
        if (sitemap instanceof SitemapReading.Sitemap pages) {
            field("is a sitemap", pages.pages().size() + " pages");
            pages.pages().stream()
                    .limit(MOST)
                    .forEach(page -> print("  " + SafeText.of(page.address().toString()) + "  "
                            + page.news()
                                    .flatMap(ListedNews::published)
                                    .map(ReadText::date)
                                    .or(() -> page.changed().map(Instant::toString))
                                    .orElse("undated")
                            + page.news()
                                    .flatMap(ListedNews::title)
                                    .map(title -> "  " + SafeText.of(title))
                                    .orElse("")));
            more(pages.pages().size());
        } else if (sitemap instanceof SitemapReading.Index index) {
            field("is an index", index.sitemaps().size() + " sitemaps; add the one of the news");
            index.sitemaps().stream()
                    .limit(MOST)
                    .forEach(child -> print("  " + SafeText.of(child.address().toString())));
            more(index.sitemaps().size());
        }
    }

    private static String objection(URI canonical, Optional<URI> found, Optional<String> title) {
        return found.flatMap(page -> ArticleAddress.objection(canonical, page, title))
                .map(reason -> " (not taken for its address: " + reason + ")")
                .orElse("");
    }

    private void page(ExaminedDocument.OfPage examined, Optional<URI> found) {
        PageReading.Page page = examined.page();
        field("is a page with an article", examined.encoding());
        page.title().ifPresent(title -> field("title", title));
        page.authors().forEach(author -> field("author", author));
        page.published()
                .ifPresentOrElse(
                        date -> field("published", date(date) + guessed(page, found)),
                        () -> field(
                                "published",
                                page.dateAsWritten()
                                        .map(written -> "“" + written + "” is no date")
                                        .orElse("not said")));
        page.publisher().ifPresent(publisher -> field("publisher", publisher));
        page.language().ifPresent(language -> field("language", language));
        page.canonical().ifPresent(address -> field("canonical", address + objection(address, found, page.title())));
        feeds(examined.links());
        print("");
        page.text()
                .lines()
                .forEach(line ->
                        Wrapping.wrap(SafeText.of(line), terminal.width()).forEach(this::print));
    }

    private static String guessed(PageReading.Page page, Optional<URI> found) {
        return page.guessedOrder(found)
                .map(order -> guessed(page.dateAsWritten().orElse(""), order))
                .orElse("");
    }

    private void nothing(ExaminedDocument.Nothing nothing) {
        field("fails", "nothing that Newsloom reads, " + nothing.encoding());
        nothing.reasons().forEach(reason -> print("  " + SafeText.of(reason)));
        nothing.links().ifPresent(links -> {
            feeds(links);
            field(
                    "links that look like articles",
                    Integer.toString(links.articles().size()));
        });
    }

    private void feeds(LinkList links) {
        List<LinkList.Link> feeds = links.feeds();
        feeds.forEach(feed -> field("names a feed", feed.address() + " " + HtmlText.line(feed.words())));
    }

    private static String date(PublicationDate date) {
        return date.at().toString();
    }

    private void more(int all) {
        if (all > MOST) {
            print("  and " + (all - MOST) + " more; --json prints all.");
        }
    }

    private void field(String name, String value) {
        String safe = SafeText.of(value);
        print("  " + name + ": " + (safe.length() > 5 * EXCERPT ? safe.substring(0, 5 * EXCERPT) + "…" : safe));
    }

    private void print(String line) {
        terminal.out().println(line);
    }
}
