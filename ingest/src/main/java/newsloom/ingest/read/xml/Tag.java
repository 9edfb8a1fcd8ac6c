package newsloom.ingest.read.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A tag that begins an element, with its attributes. */
final class Tag {
    private final String text;
    private final CharacterReferences references;
    private final TextCursor cursor;
    private final String name;
    private List<String> attributes = List.of();
    private int at;
    private boolean closed;
    private boolean tooMany;

    /** @param start where the name begins */
    Tag(String text, int start, int most, CharacterReferences references, TextCursor cursor) {
        this.text = text;
        this.references = references;
        this.cursor = cursor;
        at = start;
        name = word();
        while (!tooMany && attribute()) {
            tooMany = attributes.size() > 2 * most;
        }
    }

    String name() {
        return name;
    }

    /** Names in lower case, and values, by turns. */
    List<String> attributes() {
        return attributes;
    }

    boolean closed() {
        return closed;
    }

    boolean tooManyAttributes() {
        return tooMany;
    }

    /** Where the text goes on. */
    int end() {
        return at;
    }

    /** Reads one attribute, or the tag's end. */
    private boolean attribute() {
        skipBlanks();
        if (at >= text.length() || text.charAt(at) == '<') {
            return false;
        }
        char next = text.charAt(at);
        if (next == '>') {
            at++;
            return false;
        }
        closed = next == '/';
        if (next == '/' || next == '=') {
            at++;
            return true;
        }
        pair();
        return true;
    }

    private void pair() {
        int start = at;
        String key = word();
        if (at == start) {
            at++;
            return;
        }
        skipBlanks();
        if (at < text.length() && text.charAt(at) == '=') {
            at++;
            skipBlanks();
            put(key, value());
        } else {
            put(key, "");
        }
    }

    private void put(String key, String value) {
        if (attributes.isEmpty()) {
            attributes = new ArrayList<>(6);
        }
        attributes.add(key.toLowerCase(Locale.ROOT));
        attributes.add(value);
    }

    private String value() {
        char quote = at < text.length() ? text.charAt(at) : ' ';
        if (quote == '"' || quote == '\'') {
            int end = cursor.find(String.valueOf(quote), at + 1);
            if (end < text.length()) {
                String value = text.substring(at + 1, end);
                at = end + 1;
                return references.resolve(value);
            }
        }
        return references.resolve(word());
    }

    /** What stands before the next blank or sign of markup. */
    private String word() {
        int start = at;
        while (at < text.length() && !endsWord(text.charAt(at), start)) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean endsWord(char each, int start) {
        return each <= ' '
                || each == '>'
                || each == '<'
                || (each == '=' && at > start)
                || (each == '/' && at + 1 < text.length() && text.charAt(at + 1) == '>');
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }
}
