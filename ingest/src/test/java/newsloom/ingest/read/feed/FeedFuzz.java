package newsloom.ingest.read.feed;

import java.net.URI;
import java.util.Optional;
import newsloom.ingest.read.html.HtmlText;
import newsloom.ingest.read.html.SafeHtml;

/** What must hold of a feed whatever bytes it comes in: it is read or refused, and what is read is harmless. */
public final class FeedFuzz {
    private FeedFuzz() {}

    /** Called by Jazzer: {@code bench/fuzz feed SECONDS}. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        FeedReading reading = Feeds.reading(bytes);
        if (reading instanceof Feed feed) {
            feed.entries().forEach(FeedFuzz::check);
        } else if (Feeds.reason(reading).isBlank()) {
            throw new IllegalStateException("A feed was refused without a reason.");
        }
    }

    private static void check(FeedEntry entry) {
        entry.summary().ifPresent(FeedFuzz::check);
        entry.content().forEach(FeedFuzz::check);
        entry.title().filter(title -> title.lines().count() != 1).ifPresent(title -> {
            throw new IllegalStateException("A title has lines: " + title);
        });
        entry.link().filter(link -> !link.isAbsolute()).ifPresent(FeedFuzz::notAbsolute);
    }

    private static void check(EntryContent content) {
        if (content.type().equals("text/html")) {
            String again = SafeHtml.of(content.value(), Optional.empty()).strip();
            if (!again.equals(content.value()) && !HtmlText.blocks(again).equals(HtmlText.blocks(content.value()))) {
                throw new IllegalStateException("Safe HTML is read otherwise the second time: " + content.value());
            }
            if (UnsafeMarkup.isIn(content.value())) {
                throw new IllegalStateException("Not safe: " + content.value());
            }
        }
    }

    private static void notAbsolute(URI link) {
        throw new IllegalStateException("A link leads nowhere: " + link);
    }
}
