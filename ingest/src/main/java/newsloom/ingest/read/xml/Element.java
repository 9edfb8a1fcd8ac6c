package newsloom.ingest.read.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a read tree, which its reader alone adds to.
 *
 * <p>Its name is in lower case, after the usual prefix of its namespace whatever prefix the document uses:
 * {@code dc:date}, and {@code title} alone for what belongs to the format itself.
 */
public final class Element {
    private final String name;
    private final String written;
    private final @Nullable Element parent;
    private final List<String> attributes;

    /** Elements and strings. A hot path: most elements hold one string and no list. */
    private @Nullable Object only;

    private @Nullable List<Object> content;

    /** @param attributes names and values by turns */
    Element(String name, String written, @Nullable Element parent, List<String> attributes) {
        this.name = name;
        this.written = written;
        this.parent = parent;
        this.attributes = attributes;
    }

    public String name() {
        return name;
    }

    /** The name as the document has it, prefix and all. */
    public String written() {
        return written;
    }

    public Optional<Element> parent() {
        return Optional.ofNullable(parent);
    }

    public Optional<String> attribute(String wanted) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(wanted)) {
                return Optional.of(attributes.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** Names in lower case, and values, by turns. */
    public List<String> attributes() {
        return attributes;
    }

    /** Of this element, or of the nearest around it. */
    public Optional<String> inherited(String wanted) {
        for (Element at = this; at != null; at = at.parent) {
            Optional<String> found = at.attribute(wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    public Optional<Element> child(String wanted) {
        for (Object each : content()) {
            if (each instanceof Element child && child.name.equals(wanted)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    public Stream<Element> children(String wanted) {
        return children().filter(child -> child.name.equals(wanted));
    }

    public Stream<Element> children() {
        return content().stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    /** Elements and strings, in order. */
    public List<Object> content() {
        if (content != null) {
            return content;
        }
        return only == null ? List.of() : List.of(only);
    }

    public boolean hasChildren() {
        return only instanceof Element || (content != null && content.stream().anyMatch(Element.class::isInstance));
    }

    /** Whether there is neither a child nor anything but blanks. */
    public boolean isEmpty() {
        return !hasChildren() && text().isBlank();
    }

    /** All text within, however deep. */
    public String text() {
        if (only instanceof String text) {
            return text;
        }
        StringBuilder text = new StringBuilder();
        each(piece -> {
            if (piece instanceof String string) {
                text.append(string);
            }
        });
        return text.toString();
    }

    /** This element's content and that of all within, in the order of the document. */
    private void each(Consumer<Object> consumer) {
        for (Object piece : content()) {
            consumer.accept(piece);
            if (piece instanceof Element child) {
                child.each(consumer);
            }
        }
    }

    /** This element and all within, in the order of the document. */
    public Stream<Element> all() {
        return Stream.concat(Stream.of(this), children().flatMap(Element::all));
    }

    void remove(Element child) {
        if (content != null) {
            content.remove(child);
        } else if (only == child) {
            only = null;
        }
    }

    void add(Object piece) {
        if (content != null) {
            content.add(piece);
        } else if (only == null) {
            only = piece;
        } else {
            content = new ArrayList<>(8);
            content.add(only);
            content.add(piece);
            only = null;
        }
    }
}
