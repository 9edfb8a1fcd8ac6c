package newsloom.watch.send.mattermost;

import java.net.URI;
import newsloom.watch.send.chat.ChatMarkup;

/** Mattermost's Markdown; it reads Slack's {@code <!channel>}, too, so that angles are escaped as Slack's are. */
final class MattermostMarkup implements ChatMarkup {

    @Override
    public String plain(String foreign) {
        return foreign.replaceAll("[\\\\`*_\\[\\]#~|]", "\\\\$0")
                .replaceAll("^ *([-+=]|[0-9]+[.)])", ZERO_WIDTH_SPACE + "$1")
                .replace("@", "@" + ZERO_WIDTH_SPACE)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    @Override
    public String bold(String text) {
        return "**" + text + "**";
    }

    @Override
    public String link(String text, URI address) {
        return "[" + text + "](" + address.toString().replace("(", "%28").replace(")", "%29") + ")";
    }

    /** An empty line ends it. */
    @Override
    public String quote(String text) {
        return "> " + text + "\n";
    }
}
