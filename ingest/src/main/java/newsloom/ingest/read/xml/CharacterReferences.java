package newsloom.ingest.read.xml;

import java.util.HashMap;
import java.util.Map;
import newsloom.ingest.read.MojibakeRepair;
import org.jsoup.nodes.Entities;

/** Puts characters in the place of references with an ampersand: of XML, of HTML, and of the document's own. */
final class CharacterReferences {
    private static final int LONGEST_NAME = 64;
    private static final int DEEPEST = 20;

    private final Map<String, String> own = new HashMap<>();
    private int left;
    private boolean overdrawn;

    /** @param expansion how many characters the document's own entities may come to in all */
    CharacterReferences(int expansion) {
        left = expansion;
    }

    /** The first declaration counts, as XML has it. */
    void declare(String name, String value) {
        own.putIfAbsent(name, value);
    }

    /** Whether the document's own entities came to more than they may. */
    boolean overdrawn() {
        return overdrawn;
    }

    String resolve(String text) {
        int ampersand = text.indexOf('&');
        return ampersand < 0 ? text : resolve(text, ampersand, 0);
    }

    private String resolve(String text, int first, int depth) {
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        for (int at = first; at >= 0; at = text.indexOf('&', done)) {
            out.append(text, done, at);
            int end = semicolon(text, at);
            // An ampersand that begins no reference is one itself.
            done = end > 0 && append(out, text.substring(at + 1, end), depth) ? end + 1 : at + 1;
            if (done == at + 1) {
                out.append('&');
            }
        }
        return out.append(text, done, text.length()).toString();
    }

    private static int semicolon(String text, int ampersand) {
        int end = Math.min(text.length(), ampersand + LONGEST_NAME);
        for (int i = ampersand + 1; i < end; i++) {
            char each = text.charAt(i);
            if (each == ';') {
                return i;
            }
            if (each <= ' ' || each == '&' || each == '<') {
                return -1;
            }
        }
        return -1;
    }

    private boolean append(StringBuilder out, String name, int depth) {
        switch (name) {
            case "amp" -> out.append('&');
            case "lt" -> out.append('<');
            case "gt" -> out.append('>');
            case "quot" -> out.append('"');
            case "apos" -> out.append('\'');
            default -> {
                return name.startsWith("#") ? appendNumber(out, name) : appendNamed(out, name, depth);
            }
        }
        return true;
    }

    private static boolean appendNumber(StringBuilder out, String name) {
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        try {
            int number = Integer.parseUnsignedInt(name, hex ? 2 : 1, name.length(), hex ? 16 : 10);
            out.appendCodePoint(printable(number));
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static int printable(int number) {
        boolean character = Character.isValidCodePoint(number)
                && Character.getType(number) != Character.SURROGATE
                && (number >= ' ' || number == '\t' || number == '\n' || number == '\r');
        return character ? MojibakeRepair.printable(number) : '\uFFFD';
    }

    private boolean appendNamed(StringBuilder out, String name, int depth) {
        String value = own.get(name);
        if (value == null) {
            String character = Entities.getByName(name);
            out.append(character);
            return !character.isEmpty();
        }
        left -= value.length() + 1;
        overdrawn |= left <= 0;
        if (!overdrawn && depth < DEEPEST) {
            int ampersand = value.indexOf('&');
            out.append(ampersand < 0 ? value : resolve(value, ampersand, depth + 1));
        }
        return true;
    }
}
