package newsloom.app.web.json;

import java.util.Locale;
import newsloom.app.cli.terminal.RoundedNumber;
import newsloom.app.cli.terminal.SafeText;
import newsloom.model.json.Json;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryPart;
import newsloom.store.ArrivedArticle;
import newsloom.store.course.Neighbour;
import newsloom.store.course.PlacedMember;
import newsloom.store.search.FoundArticle;
import newsloom.store.search.FoundStory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.ObjectNode;

/** How the API says what is stored. */
public final class ApiJson {
    private static final JsonMapper MAPPER =
            Json.MAPPER.rebuild().enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE).build();

    private ApiJson() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Its text, where nothing steers whatever shows it. */
    public static String text(JsonNode json) {
        return SafeText.json(json.toString());
    }

    public static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    /** A record as its components say. */
    public static ObjectNode value(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static ObjectNode of(StoryHead story) {
        return part(story);
    }

    /** With what it is to its story, and each reason. */
    public static ObjectNode of(StoryHead story, Membership member) {
        ObjectNode json = part(member).put("role", story.role(member).name().toLowerCase(Locale.ROOT));
        round(json);
        for (JsonNode evidence : json.path("evidence")) {
            round((ObjectNode) evidence);
            evidence.path("reasons").forEach(reason -> round((ObjectNode) reason));
        }
        return json;
    }

    public static ObjectNode of(ArrivedArticle article) {
        return value(article.article()).put("read", article.at().toString());
    }

    public static ObjectNode of(PlacedMember placed) {
        ObjectNode json = object();
        json.put("came", placed.came().toString())
                .put("copyOf", placed.membership().copyOf().orElse(null))
                .set("article", value(placed.membership().article()));
        return json;
    }

    public static ObjectNode of(Neighbour neighbour) {
        ObjectNode json = object();
        json.put("score", RoundedNumber.of(neighbour.score()))
                .put("members", neighbour.members())
                .set("story", part(neighbour.story()));
        return json;
    }

    public static ObjectNode of(FoundStory found) {
        ObjectNode json = object();
        found.story().ifPresent(story -> json.set("story", part(story)));
        json.put("found", found.found());
        ArrayNode articles = json.putArray("articles");
        found.articles().forEach(article -> articles.add(of(article)));
        return json;
    }

    private static ObjectNode of(FoundArticle found) {
        ObjectNode json = value(found.article().article());
        json.remove("text");
        ArrayNode passages = json.putArray("passages");
        found.passages().forEach(passage -> passages.add(value(passage)));
        ArrayNode clauses = json.putArray("matches");
        found.clauses().forEach(clauses::add);
        return json;
    }

    private static ObjectNode part(StoryPart part) {
        ObjectNode json = value(part);
        json.remove("kind");
        return json;
    }

    private static void round(ObjectNode json) {
        json.properties().stream()
                .filter(field -> field.getValue().isFloatingPointNumber())
                .forEach(field -> field.setValue(
                        DecimalNode.valueOf(RoundedNumber.of(field.getValue().doubleValue()))));
    }
}
