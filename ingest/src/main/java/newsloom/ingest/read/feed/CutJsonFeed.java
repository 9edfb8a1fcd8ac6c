package newsloom.ingest.read.feed;

import java.util.Optional;
import newsloom.model.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads of a JSON Feed that ends in its midst what is whole: the fields and the items before the one that is cut. */
final class CutJsonFeed {
    private CutJsonFeed() {}

    /** Absent where it is broken otherwise, or no item is whole. */
    static Optional<JsonNode> beginning(String text) {
        ObjectNode root = Json.MAPPER.createObjectNode();
        try (JsonParser parser = Json.MAPPER.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                read(parser, parser.currentName(), root);
            }
        } catch (UnexpectedEndOfInputException e) {
            return Optional.<JsonNode>of(root)
                    .filter(each -> !each.path("items").isEmpty());
        } catch (JacksonException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static void read(JsonParser parser, String field, ObjectNode root) {
        if (parser.nextToken() == JsonToken.START_ARRAY && field.equals("items")) {
            ArrayNode items = root.putArray(field);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                items.add((JsonNode) parser.readValueAsTree());
            }
        } else {
            root.set(field, (JsonNode) parser.readValueAsTree());
        }
    }
}
