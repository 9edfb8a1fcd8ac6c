package newsloom.ingest.read.page;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A node of JSON-LD: an object, or a bare text in its place. */
record JsonLdNode(JsonNode node) {

    String id() {
        return node.isString() ? node.asString() : node.path("@id").asString("");
    }

    /** Says no more than which node is meant, and perhaps its kind. */
    boolean isReference() {
        return node.isString() || (node.isObject() && !id().isEmpty() && node.size() == (node.has("@type") ? 2 : 1));
    }

    boolean is(String... kinds) {
        return spread(node.path("@type"))
                .map(type -> type.asString("").toLowerCase(Locale.ROOT))
                .anyMatch(type -> Stream.of(kinds).anyMatch(kind -> type.endsWith(kind.toLowerCase(Locale.ROOT))));
    }

    /** One value, or each of a list. */
    Stream<JsonNode> values(String field) {
        return spread(node.path(field));
    }

    /** The first text of a field; of a thing in it, the name, the text or the address. */
    Optional<String> text(String field) {
        return values(field).map(JsonLdNode::new).flatMap(JsonLdNode::written).findFirst();
    }

    /** What a person would read of it. */
    Stream<String> written() {
        if (node.isString() || node.isNumber()) {
            return Stream.of(node.asString()).filter(text -> !text.isBlank());
        }
        return Stream.of(things("@value", "name"), fullName(), things("@id", "url"))
                .flatMap(each -> each)
                .filter(text -> !text.isBlank())
                .limit(1);
    }

    /** Some name a person by a person. */
    private Stream<String> things(String... fields) {
        return Stream.of(fields).flatMap(this::values).map(JsonLdNode::new).flatMap(JsonLdNode::written);
    }

    private Stream<String> fullName() {
        return Stream.of(
                Stream.of("givenName", "familyName").flatMap(this::things).collect(Collectors.joining(" ")));
    }

    private static Stream<JsonNode> spread(JsonNode value) {
        return Stream.of(value, value.path("@list"), value.path("@set"))
                .filter(JsonNode::isArray)
                .findFirst()
                .map(list -> list.valueStream().flatMap(JsonLdNode::spread))
                .orElseGet(() -> Stream.of(value).filter(each -> !each.isMissingNode() && !each.isNull()));
    }
}
