package newsloom.ingest.read.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import newsloom.ingest.read.PlainText;
import newsloom.ingest.read.page.body.BoostedTrees;
import newsloom.ingest.read.page.body.ExtractionInput;
import newsloom.ingest.read.page.body.MainText;
import newsloom.ingest.read.page.body.WordCount;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the text of a page: what it shows, or what it would show once its scripts had run, where it shows next to none. */
final class PageText {
    /** In words: who shows more has begun to tell. */
    private static final int NEXT_TO_NONE = 40;

    private static final int LONGER = 4;

    private final PageLimits limits;
    private final MainText mainText;

    PageText(PageLimits limits, BoostedTrees trees) {
        this.limits = limits;
        this.mainText = new MainText(trees);
    }

    String of(Document page, DeclaredMetadata metadata) {
        String shown = PlainText.clean(mainText.of(metadata.extractionInput(page)));
        int words = WordCount.count(shown);
        // What is held back from those who do not pay is not taken from behind.
        return words >= NEXT_TO_NONE || metadata.isLocked()
                ? shown
                : waiting(page, metadata)
                        .map(PlainText::clean)
                        .filter(text -> WordCount.count(text) >= Math.max(NEXT_TO_NONE, LONGER * words))
                        .max(Comparator.comparingInt(WordCount::count))
                        .orElse(shown);
    }

    private Stream<String> waiting(Document page, DeclaredMetadata metadata) {
        List<String> descriptions =
                metadata.meta().all("description", "og:description").toList();
        Stream<String> withoutScripts = page.body().getElementsByTag("noscript").stream()
                .map(inner -> mainText.of(extractionInput(inner, metadata)));
        return Stream.concat(withoutScripts, ScriptText.of(page, descriptions, limits).stream());
    }

    private static ExtractionInput extractionInput(Element part, DeclaredMetadata metadata) {
        return new ExtractionInput(part, metadata.titles().all(), "", metadata.isArticle());
    }
}
