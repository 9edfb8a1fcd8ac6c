package newsloom.ingest.read.xml;

import java.util.HashSet;
import java.util.Set;

/** A place in a text, which moves forward only. */
final class TextCursor {
    private final String text;

    /** What does not come any more is not looked for again: else every stray quote would cost the whole rest. */
    private final Set<String> gone = new HashSet<>();

    private int position;

    TextCursor(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    boolean atEnd() {
        return position >= text.length();
    }

    void moveTo(int position) {
        this.position = position;
    }

    void toNext(char wanted) {
        int found = text.indexOf(wanted, position);
        position = found < 0 ? text.length() : found;
    }

    void toAfter(String wanted) {
        position = Math.min(text.length(), find(wanted, position) + wanted.length());
    }

    /** Where it comes next, or the text's end. */
    int find(String wanted, int from) {
        int found = gone.contains(wanted) ? -1 : text.indexOf(wanted, from);
        if (found < 0) {
            gone.add(wanted);
        }
        return found < 0 ? text.length() : found;
    }
}
