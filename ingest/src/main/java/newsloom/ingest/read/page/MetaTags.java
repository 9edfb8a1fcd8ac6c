package newsloom.ingest.read.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** A page's {@code meta} elements by name: OpenGraph, Dublin Core, Twitter, Parsely and whatever else. */
final class MetaTags {
    private final Map<String, List<String>> contents = new HashMap<>();

    private MetaTags() {}

    static MetaTags of(Element page) {
        MetaTags tags = new MetaTags();
        for (Element meta : page.getElementsByTag("meta")) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty()) {
                Stream.of("property", "name", "itemprop", "http-equiv")
                        .map(meta::attr)
                        .filter(name -> !name.isBlank())
                        .forEach(name -> tags.put(name, content));
            }
        }
        return tags;
    }

    Optional<String> first(String... names) {
        return all(names).findFirst();
    }

    /** In the order of the names, then of the page. */
    Stream<String> all(String... names) {
        return all(List.of(names));
    }

    Stream<String> all(List<String> names) {
        return names.stream().flatMap(name -> contents.getOrDefault(name, List.of()).stream());
    }

    private void put(String name, String content) {
        contents.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), each -> new ArrayList<>())
                .add(content);
    }
}
