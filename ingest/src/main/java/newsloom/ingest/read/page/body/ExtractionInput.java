package newsloom.ingest.read.page.body;

import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What {@link MainText} is given: a page, and what its metadata say of its text.
 *
 * @param titles that the page gives itself, in small letters
 * @param declared the text in its JSON-LD, or nothing
 * @param isArticle whether it says that it is one
 */
public record ExtractionInput(Element body, Set<String> titles, String declared, boolean isArticle) {}
