package newsloom.ingest.source;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newsloom.fetch.WebAddress;
import newsloom.ingest.identity.CanonicalUrl;
import newsloom.ingest.read.PlainText;
import newsloom.ingest.read.feed.EntryContent;
import newsloom.ingest.read.feed.Feed;
import newsloom.ingest.read.feed.FeedEntry;
import newsloom.ingest.read.html.HtmlText;

/** A feed's entries as those of any source. */
final class FeedEntries {
    private FeedEntries() {}

    static ParsedSource.Entries of(Feed feed, URI address, int most) {
        return new ParsedSource.Entries(
                feed.entries().stream()
                        .limit(most)
                        .map(feedEntry -> entry(feedEntry, address))
                        .toList(),
                feed.title().map(PlainText::oneLine).filter(title -> !title.isEmpty()),
                feed.link(),
                feed.language(),
                feed.ttl(),
                feed.skipped().map(skipped -> skipped.hours()).orElse(Set.of()),
                feed.skipped().map(skipped -> skipped.days()).orElse(Set.of()));
    }

    private static SourceEntry entry(FeedEntry feedEntry, URI feed) {
        return new SourceEntry(
                feedEntry.id().map(String::strip).filter(id -> !id.isEmpty()),
                feedEntry.link().flatMap(link -> canonical(link, feed)),
                feedEntry.title().map(PlainText::oneLine).filter(title -> !title.isEmpty()),
                text(feedEntry),
                feedEntry.publishedAsWritten(),
                feedEntry.published().or(feedEntry::updated),
                Optional.empty(),
                feedEntry.authors().stream()
                        .flatMap(author -> author.name().stream())
                        .toList(),
                feedEntry.tags(),
                feedEntry.image(),
                feedEntry.publisher().map(PlainText::oneLine).filter(name -> !name.isEmpty()),
                feedEntry.language(),
                false);
    }

    static Optional<URI> canonical(URI link, URI feed) {
        return WebAddress.of(link.toString())
                .flatMap(address -> CanonicalUrl.of(address.toString(), List.of(feed.toString())))
                .flatMap(WebAddress::of)
                .filter(address -> address.getHost() != null);
    }

    /** The longest of what the entry carries: some feeds put the article into the summary. */
    private static String text(FeedEntry feedEntry) {
        return Stream.concat(feedEntry.content().stream(), feedEntry.summary().stream())
                .map(FeedEntries::plain)
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElse("");
    }

    private static String plain(EntryContent content) {
        return content.type().endsWith("html")
                ? HtmlText.blocks(content.value())
                : PlainText.clean(content.value()).strip();
    }
}
