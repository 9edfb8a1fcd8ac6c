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

/** What a page says of itself as JSON-LD (schema.org): its nodes, in the order of the page. */
final class LinkedData {
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_MISSING_VALUES,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    /** Nodes within nodes, deeper than anyone writes. */
    private static final int DEPTH = 12;

    private static final int MOST_NODES = 5_000;

    private final List<JsonLdNode> nodes = new ArrayList<>();
    private final Map<String, JsonLdNode> byId = new HashMap<>();

    private final String address;

    private LinkedData(String address) {
        this.address = address;
    }

    static LinkedData of(Element page, PageLimits limits) {
        LinkedData data = new LinkedData(page.baseUri());
        for (Element script : page.getElementsByTag("script")) {
            String json = isLinkedData(script) ? script.data() : "";
            if (!json.isBlank() && json.length() <= limits.linkedData()) {
                parse(json).ifPresent(node -> data.collect(node, 0));
            }
        }
        return data;
    }

    /** All nodes of a kind, by the end of its name: {@code Article} takes a {@code NewsArticle}, too. */
    List<JsonLdNode> all(String... kinds) {
        return nodes.stream().filter(node -> node.is(kinds)).toList();
    }

    /** A reference, which only names another node by its {@code @id}, or is no more than that, is that node. */
    JsonLdNode resolve(JsonLdNode node) {
        return node.isReference() ? byId.getOrDefault(whole(node.id()), node) : node;
    }

    /** A place on the page is named with its address, or without. */
    private String whole(String id) {
        return id.startsWith("#") ? address.split("#", 2)[0] + id : id;
    }

    Stream<JsonLdNode> within(JsonLdNode node, String field) {
        return node.values(field).map(JsonLdNode::new).map(this::resolve);
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
        if (depth > DEPTH || nodes.size() >= MOST_NODES) {
            return;
        }
        if (node.isObject()) {
            keep(new JsonLdNode(node));
        }
        node.forEach(child -> collect(child, depth + 1));
    }

    private void keep(JsonLdNode node) {
        if (!node.isReference()) {
            nodes.add(node);
            if (!node.id().isEmpty()) {
                byId.putIfAbsent(whole(node.id()), node);
            }
        }
    }
}
