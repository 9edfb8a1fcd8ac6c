package newsloom.watch.send.slack;

import java.net.URI;
import newsloom.watch.send.chat.ChatMarkup;

/** Slack's mrkdwn: three signs are escaped, and nothing else can be. */
final class SlackMarkup implements ChatMarkup {

    @Override
    public String plain(String foreign) {
        return escaped(foreign.replaceAll("[@*_~`]", ZERO_WIDTH_SPACE + "$0" + ZERO_WIDTH_SPACE));
    }

    /** An address in ASCII has none of the signs that end a link. */
    @Override
    public String link(String text, URI address) {
        return "<" + escaped(address.toString().replace("|", "%7C")) + "|" + text + ">";
    }

    @Override
    public String bold(String text) {
        return "*" + text + "*";
    }

    @Override
    public String quote(String text) {
        return ">" + text;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
