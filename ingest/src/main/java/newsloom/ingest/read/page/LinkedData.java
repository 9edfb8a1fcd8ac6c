package newsloom.ingest.read.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page says of itself as JSON-LD: its things, in the order of the page. */
final class LinkedData {
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_MISSING_VALUES,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    /** Things within things, deeper than anyone writes. */
    private static final int DEPTH = 12;

    private static final int MOST_THINGS = 5_000;

    private final List<JsonLdNode> things = new ArrayList<>();
    private final Map<String, JsonLdNode> byId = new HashMap<>();

    private LinkedData() {}

    static LinkedData of(Element page, PageLimits limits) {
        LinkedData found = new LinkedData();
        for (Element script : page.getElementsByTag("script")) {
            String json = isLinkedData(script) ? script.data() : "";
            if (!json.isBlank() && json.length() <= limits.linkedData()) {
                parse(json).ifPresent(node -> found.collect(node, 0));
            }
        }
        return found;
    }

    /** All things of a kind, by the end of its name: {@code Article} takes a {@code NewsArticle}, too. */
    List<JsonLdNode> all(String... kinds) {
        return things.stream().filter(thing -> thing.is(kinds)).toList();
    }

    /** A thing that only names another by its {@code @id} is that other. */
    JsonLdNode resolve(JsonLdNode thing) {
        return thing.isReference() ? byId.getOrDefault(thing.id(), thing) : thing;
    }

    Stream<JsonLdNode> within(JsonLdNode thing, String field) {
        return thing.values(field).map(JsonLdNode::new).map(this::resolve);
    }

    private static boolean isLinkedData(Element script) {
        return script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json");
    }

    /** Some wrap it in comments for browsers of the last century, some write line breaks within strings. */
    private static Optional<JsonNode> parse(String json) {
        String bare = json.replaceAll(
                        "(?s)^\\s*(?:<!--|/\\*\\s*<!\\[CDATA\\[\\s*\\*/|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)", "")
                .replaceAll("(?s)(?:-->|/\\*\\s*\\]\\]>\\s*\\*/|//\\s*\\]\\]>|\\]\\]>)\\s*;?\\s*$", "")
                .strip();
        try {
            return Optional.ofNullable(LENIENT.readTree(bare));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private void collect(JsonNode node, int depth) {
        if (depth > DEPTH || things.size() >= MOST_THINGS) {
            return;
        }
        if (node.isObject()) {
            keep(new JsonLdNode(node));
        }
        node.forEach(child -> collect(child, depth + 1));
    }

    private void keep(JsonLdNode thing) {
        if (!thing.isReference()) {
            things.add(thing);
            if (!thing.id().isEmpty()) {
                byId.putIfAbsent(thing.id(), thing);
            }
        }
    }
}
