package newsloom.ingest.read.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The elements that are open while a document is read, innermost last, and which of them a tag closes. */
final class OpenElements {
    /** One entry never holds another: where one begins, the last one ends, whether the document says so or not. */
    private static final Set<String> NEVER_NESTED = Set.of("item", "entry");

    private final QualifiedNames names = new QualifiedNames();
    private final List<Element> open = new ArrayList<>();
    private final List<Boolean> scoped = new ArrayList<>();
    private @Nullable Element root;
    private boolean entriesEnd;

    /** Absent until the first element begins. */
    @Nullable
    Element root() {
        return root;
    }

    int depth() {
        return open.size();
    }

    void begin(String written, List<String> attributes, boolean closed) {
        boolean declares = names.enter(attributes);
        String name = names.of(written);
        if (NEVER_NESTED.contains(name)) {
            closeOpen(name);
        }
        Element parent = open.isEmpty() ? root : open.get(open.size() - 1);
        Element element = new Element(name, written, parent, attributes);
        if (parent == null) {
            root = element;
        } else {
            parent.add(element);
        }
        open.add(element);
        scoped.add(declares);
        if (closed) {
            leave();
        }
    }

    /** An end that nothing open has to do with is left out. */
    void end(String written) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).written().equalsIgnoreCase(written)) {
                entriesEnd |= NEVER_NESTED.contains(open.get(i).name());
                closeDownTo(i);
                return;
            }
        }
    }

    /** At the end of the document; where none of its entries has an end, that of the last is not missed. */
    boolean dropUnfinishedEntry() {
        return entriesEnd
                && open.stream()
                        .filter(element -> NEVER_NESTED.contains(element.name()))
                        .findFirst()
                        .filter(element -> element.parent().isPresent())
                        .map(entry -> {
                            entry.parent().ifPresent(parent -> parent.remove(entry));
                            return true;
                        })
                        .orElse(false);
    }

    void text(String text) {
        if (!open.isEmpty()) {
            open.get(open.size() - 1).add(text);
        }
    }

    private void closeOpen(String name) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).name().equals(name)) {
                closeDownTo(i);
            }
        }
    }

    private void closeDownTo(int index) {
        while (open.size() > index) {
            leave();
        }
    }

    private void leave() {
        open.remove(open.size() - 1);
        if (scoped.remove(scoped.size() - 1)) {
            names.leave();
        }
    }
}
