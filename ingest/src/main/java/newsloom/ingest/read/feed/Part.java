package newsloom.ingest.read.feed;

import java.util.Optional;
import java.util.stream.Stream;
import newsloom.ingest.read.xml.Element;

/** A feed or an entry: an element whose children say something of it. */
record Part(Element element) {

    /** The first child with something in it, of the first name that has one. */
    Optional<Element> first(String... names) {
        for (String name : names) {
            Optional<Element> found = element.children(name)
                    .filter(child -> !child.text().isBlank() || child.hasChildren())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The text of {@link #first}, without blanks around it. */
    Optional<String> text(String... names) {
        for (String name : names) {
            Optional<String> found = element.children(name)
                    .map(child -> child.text().strip())
                    .filter(text -> !text.isEmpty())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    Stream<Element> all(String... names) {
        return Stream.of(names).flatMap(element::children);
    }
}
