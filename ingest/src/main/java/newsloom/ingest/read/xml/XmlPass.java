package newsloom.ingest.read.xml;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tokenizer of {@link XmlReader}: one pass over a text, from its first character to its last. */
final class XmlPass {
    private static final String CDATA = "<![CDATA[";

    private final String text;
    private final XmlLimits limits;
    private final TextCursor cursor;
    private final CharacterReferences references;
    private final OpenElements open = new OpenElements();
    private int elements;

    XmlPass(String text, XmlLimits limits) {
        this.text = text;
        this.limits = limits;
        cursor = new TextCursor(text);
        references = new CharacterReferences(limits.expansion());
    }

    XmlReading run() {
        Optional<String> refusal = Optional.empty();
        while (!cursor.atEnd() && refusal.isEmpty()) {
            text();
            if (!cursor.atEnd()) {
                markup();
            }
            refusal = tooMuch();
        }
        @Nullable Element root = open.root();
        if (refusal.isEmpty() && root == null) {
            refusal = Optional.of("There is no XML element in it.");
        }
        boolean isCut = open.dropUnfinishedEntry();
        return refusal.<XmlReading>map(XmlReading.Refused::new).orElseGet(() -> new XmlReading.Tree(root(root), isCut));
    }

    private static Element root(@Nullable Element root) {
        return root == null ? new Element("", "", null, List.of()) : root;
    }

    private void text() {
        int start = cursor.position();
        cursor.toNext('<');
        if (cursor.position() > start) {
            open.text(references.resolve(text.substring(start, cursor.position())));
        }
    }

    private void markup() {
        int start = cursor.position();
        char next = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
        if (isNameStart(next)) {
            beginElement(start);
        } else if (next == '/') {
            endElement(start);
        } else if (next == '!') {
            declaration(start);
        } else if (next == '?') {
            cursor.toAfter("?>");
        } else {
            open.text("<");
            cursor.moveTo(start + 1);
        }
    }

    private void beginElement(int start) {
        Tag tag = new Tag(text, start + 1, limits.attributes(), references, cursor);
        elements++;
        open.begin(tag.name(), tag.attributes(), tag.closed());
        cursor.moveTo(tag.end());
        tooManyAttributes |= tag.tooManyAttributes();
    }

    private boolean tooManyAttributes;

    /** "</rss" at the end of a document, or "</title<link>": the tag ends where the next begins. */
    private void endElement(int start) {
        int end = start + 2;
        while (end < text.length() && text.charAt(end) != '>' && text.charAt(end) != '<') {
            end++;
        }
        open.end(text.substring(start + 2, end).strip());
        cursor.moveTo(end < text.length() && text.charAt(end) == '>' ? end + 1 : end);
    }

    private void declaration(int start) {
        if (text.startsWith(CDATA, start)) {
            int from = start + CDATA.length();
            int end = cursor.find("]]>", from);
            open.text(text.substring(from, end));
            cursor.moveTo(Math.min(text.length(), end + 3));
        } else if (text.startsWith("<!--", start)) {
            cursor.moveTo(start + 4);
            cursor.toAfter("-->");
        } else if (text.regionMatches(true, start, "<!DOCTYPE", 0, 9)) {
            cursor.moveTo(Doctype.read(text, start + 9, references));
        } else {
            cursor.toAfter(">");
        }
    }

    private Optional<String> tooMuch() {
        if (open.depth() > limits.depth()) {
            return Optional.of("Its elements are nested more than " + limits.depth() + " deep.");
        }
        if (elements > limits.elements()) {
            return Optional.of("It has more than " + limits.elements() + " elements.");
        }
        if (tooManyAttributes) {
            return Optional.of("One of its elements has more than " + limits.attributes() + " attributes.");
        }
        return references.overdrawn()
                ? Optional.of("Its entities come to more than " + limits.expansion() + " characters.")
                : Optional.empty();
    }

    static boolean isNameStart(char each) {
        return (each >= 'a' && each <= 'z')
                || (each >= 'A' && each <= 'Z')
                || each == '_'
                || each == ':'
                || each >= 0xC0;
    }
}
