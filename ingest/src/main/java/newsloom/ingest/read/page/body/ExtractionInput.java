package newsloom.ingest.read.page.body;

import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * A page whose text is looked for, and what is known of it otherwise.
 *
 * @param titles that the page gives itself, in small letters
 * @param declared the text in its JSON-LD, or nothing
 * @param isArticle whether it says that it is one
 */
public record ExtractionInput(Element body, Set<String> titles, String declared, boolean isArticle) {}
