package newsloom.ingest.read.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.ingest.read.xml.Element;

/** A feed or an entry: an element whose children say something of it. */
record FeedPart(Element element) {

    /** The first child with something in it, of the first name that has one. A hot path: dozens of times an entry. */
    Optional<Element> first(String... names) {
        List<Object> content = element.content();
        for (String name : names) {
            for (int i = 0; i < content.size(); i++) {
                if (content.get(i) instanceof Element child && child.name().equals(name) && !child.isEmpty()) {
                    return Optional.of(child);
                }
            }
        }
        return Optional.empty();
    }

    /** The text of the first of these that has any, without blanks around it. */
    Optional<String> text(String... names) {
        return first(names).map(child -> child.text().strip()).filter(text -> !text.isEmpty());
    }

    Stream<Element> all(String... names) {
        List<Element> all = new ArrayList<>();
        List<Object> content = element.content();
        for (String name : names) {
            for (int i = 0; i < content.size(); i++) {
                if (content.get(i) instanceof Element child && child.name().equals(name)) {
                    all.add(child);
                }
            }
        }
        return all.stream();
    }
}
