package newsloom.watch.send.form;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** What a message says of a story as HTML: for mail and feed readers. */
public final class StoryHtml {
    private static final String CLOSE = "margin:.3em 0";

    private StoryHtml() {}

    /** All but the headline. */
    public static String of(ToldStory story) {
        StringBuilder html = new StringBuilder();
        story.sentences().forEach(sentence -> html.append(paragraph(CLOSE, sentence)));
        if (!story.passage().isEmpty()) {
            html.append("<blockquote style=\"margin:.6em 1.5em\" dir=\"auto\">")
                    .append(passage(story))
                    .append("</blockquote>\n");
        }
        story.facts().forEach(fact -> html.append(paragraph(CLOSE, fact)));
        story.rules().forEach(rule -> html.append(paragraph(CLOSE + ";color:#666", rule)));
        return html.toString();
    }

    /** As the name of a file or the like is written in an address. */
    public static String inAddress(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String paragraph(String style, String text) {
        return "<p style=\"" + style + "\" dir=\"auto\">" + escaped(text) + "</p>\n";
    }

    private static String passage(ToldStory story) {
        return story.passage().stream()
                .map(piece -> piece.isMarked() ? "<mark>" + escaped(piece.words()) + "</mark>" : escaped(piece.words()))
                .collect(Collectors.joining())
                .strip();
    }
}
