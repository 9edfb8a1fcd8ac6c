package newsloom.watch.send.mail;

import newsloom.watch.send.form.MessageForm;
import newsloom.watch.send.form.StoryHtml;
import newsloom.watch.send.form.ToldStory;

/** A message as HTML for readers of mail: no pictures, no scripts, nothing that is loaded from anywhere. */
final class MailHtml {
    private static final String HEAD = """
            <!doctype html>
            <html><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"></head>
            <body style="font:16px/1.45 sans-serif;max-width:40em;margin:1em auto;padding:0 1em">
            """;

    private MailHtml() {}

    static String of(MessageForm form, String channel) {
        StringBuilder html = new StringBuilder(HEAD);
        if (!form.isSingle()) {
            html.append("<h1 style=\"font-size:1.4em\" dir=\"auto\">")
                    .append(StoryHtml.escaped(form.headline()))
                    .append("</h1>\n");
        }
        form.stories().forEach(story -> html.append(headline(story)).append(StoryHtml.of(story)));
        form.more()
                .ifPresent(more ->
                        html.append("<p>").append(StoryHtml.escaped(more)).append("</p>\n"));
        return html.append("<hr>\n<p style=\"color:#666\">Newsloom, channel ")
                .append(StoryHtml.escaped(channel))
                .append("</p>\n</body></html>\n")
                .toString();
    }

    private static String headline(ToldStory story) {
        String headline = StoryHtml.escaped(story.headline());
        return "<h2 style=\"font-size:1.15em;margin:1.6em 0 .3em\" dir=\"auto\">"
                + story.link()
                        .map(link -> "<a href=\"" + StoryHtml.escaped(link.toString()) + "\">" + headline + "</a>")
                        .orElse(headline)
                + "</h2>\n";
    }
}
