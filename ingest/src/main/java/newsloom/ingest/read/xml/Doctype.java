package newsloom.ingest.read.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads of a document type what it says itself: its entities. What it would have to fetch is left where it is. */
final class Doctype {
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s+([^\\s%\"'<>]{1,64})\\s+(?:\"([^\"]*)\"|'([^']*)')");
    private static final int LONGEST = 100_000;

    private Doctype() {}

    /** @return where the document goes on */
    static int read(String text, int start, CharacterReferences references) {
        int end = end(text, start);
        Matcher entities = ENTITY.matcher(text).region(start, end);
        while (entities.find()) {
            String value = entities.group(2) != null ? entities.group(2) : entities.group(3);
            references.declare(entities.group(1), value);
        }
        return end;
    }

    private static int end(String text, int start) {
        int last = Math.min(text.length(), start + LONGEST);
        boolean inside = false;
        char quote = 0;
        for (int i = start; i < last; i++) {
            char each = text.charAt(i);
            if (quote != 0) {
                quote = each == quote ? 0 : quote;
            } else if (each == '"' || each == '\'') {
                quote = each;
            } else if (each == '[' || each == ']') {
                inside = each == '[';
            } else if (each == '>' && !inside) {
                return i + 1;
            }
        }
        int close = text.indexOf('>', start);
        return close < 0 ? text.length() : close + 1;
    }
}
