package newsloom.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * A labelled file, or several as one: what a grouping is measured on.
 *
 * @param name what the metrics call it
 * @param articles in the order in which they arrive
 * @param textless what has no text, and never arrives
 * @param refused sentences on lines that could not be read, each with its place
 */
public record LabelledStream(
        String name, List<LabelledArticle> articles, List<TextlessArticle> textless, List<String> refused) {

    public LabelledStream {
        articles = List.copyOf(articles);
        textless = List.copyOf(textless);
        refused = List.copyOf(refused);
    }

    /** The same articles with their titles as their only text; what has no title has no text either. */
    public LabelledStream titles() {
        List<LabelledArticle> titled = new ArrayList<>();
        List<TextlessArticle> untitled = new ArrayList<>(textless);
        for (LabelledArticle each : articles) {
            each.title()
                    .ifPresentOrElse(
                            titled::add,
                            () -> untitled.add(new TextlessArticle(
                                    each.id(), each.article().id(), each.label())));
        }
        return new LabelledStream(name, titled, untitled, refused);
    }
}
