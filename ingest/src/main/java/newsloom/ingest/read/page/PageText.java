package newsloom.ingest.read.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import newsloom.ingest.read.PlainText;
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
    private final MainText mainText = new MainText();

    PageText(PageLimits limits) {
        this.limits = limits;
    }

    String of(Document page, DeclaredMetadata said) {
        String shown = PlainText.clean(mainText.of(said.subject(page)));
        int words = WordCount.count(shown);
        // What is held back from those who do not pay is not taken from behind.
        return words >= NEXT_TO_NONE || said.isLocked()
                ? shown
                : waiting(page, said)
                        .map(PlainText::clean)
                        .filter(text -> WordCount.count(text) >= Math.max(NEXT_TO_NONE, LONGER * words))
                        .max(Comparator.comparingInt(WordCount::count))
                        .orElse(shown);
    }

    private Stream<String> waiting(Document page, DeclaredMetadata said) {
        List<String> descriptions =
                said.meta().all("description", "og:description").toList();
        Stream<String> withoutScripts =
                page.body().getElementsByTag("noscript").stream().map(inner -> mainText.of(subject(inner, said)));
        return Stream.concat(withoutScripts, ScriptText.of(page, descriptions, limits).stream());
    }

    private static ExtractionInput subject(Element part, DeclaredMetadata said) {
        return new ExtractionInput(part, said.titles().all(), "", said.isArticle());
    }
}
