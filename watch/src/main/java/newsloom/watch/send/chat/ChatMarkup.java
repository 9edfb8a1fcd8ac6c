package newsloom.watch.send.chat;

import java.net.URI;

/** How one chat writes what is not plain text. What it is given but to {@link #plain} is escaped already. */
public interface ChatMarkup {
    /** Breaks a name that would call people, and is not seen. */
    String ZERO_WIDTH_SPACE = "\u200B";

    /** So that foreign text is read as it stands, and calls nobody. */
    String plain(String foreign);

    String bold(String text);

    String link(String text, URI address);

    /** A line of its own. */
    String quote(String text);
}
