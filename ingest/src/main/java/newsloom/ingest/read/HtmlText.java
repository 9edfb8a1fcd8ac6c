package newsloom.ingest.read;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Takes the text out of the HTML that feeds carry: paragraphs on separate lines. */
public final class HtmlText {
    private HtmlText() {}

    public static String of(String html) {
        Paragraphs paragraphs = new Paragraphs();
        NodeTraversor.traverse(paragraphs, Jsoup.parseBodyFragment(html).body());
        return paragraphs.text();
    }

    private static final class Paragraphs implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder line = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                line.append(words.getWholeText());
            } else {
                breakAt(node);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            breakAt(node);
        }

        String text() {
            end();
            return text.toString().strip();
        }

        private void breakAt(Node node) {
            if (Optional.of(node)
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .filter(element -> element.isBlock() || element.normalName().equals("br"))
                    .isPresent()) {
                end();
            }
        }

        private void end() {
            String words = PlainText.oneLine(line.toString().replace('\u00A0', ' '));
            line.setLength(0);
            if (!words.isEmpty()) {
                text.append(words).append('\n');
            }
        }
    }
}
