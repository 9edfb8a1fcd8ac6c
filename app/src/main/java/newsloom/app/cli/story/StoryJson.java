package newsloom.app.cli.story;

import java.io.PrintStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.app.cli.terminal.ConstantNames;
import newsloom.app.cli.terminal.RoundedNumber;
import newsloom.app.cli.terminal.SafeText;
import newsloom.model.json.Json;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryPart;
import newsloom.store.ArrivedArticle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints a story per line as JSON, member by member, much as the topic has them; the README shows the shape. */
final class StoryJson implements StoryOutput {
    /** As the records are elsewhere, but with the names of constants as people write them. */
    static final JsonMapper MAPPER =
            Json.MAPPER.rebuild().enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE).build();

    private final PrintStream out;
    private final Members membersOf;

    StoryJson(PrintStream out, Members membersOf) {
        this.out = out;
        this.membersOf = membersOf;
    }

    @Override
    public void printHead(StoryHead story) {
        out.println(SafeText.json(json(story).toString()));
    }

    @Override
    public void print(StoryHead story, boolean all) {
        Iterator<String> separators = Stream.iterate("", first -> ",").iterator();
        out.print("{\"story\":" + SafeText.json(json(story).toString()) + ",\"articles\":[");
        membersOf.of(
                story.id(),
                member -> out.print(
                        separators.next() + SafeText.json(article(story, member).toString())));
        out.println("]}");
    }

    @Override
    public void end() {
        out.flush();
    }

    /** An article, the id of its story, and what it said before. */
    static void print(
            PrintStream out, ArrivedArticle stored, Optional<StoryHead> story, List<ArrivedArticle> revisions) {
        ObjectNode json = json(stored);
        json.put("story", story.map(StoryHead::id).orElse(null));
        ArrayNode before = json.putArray("revisions");
        revisions.forEach(each -> before.add(json(each)));
        out.println(SafeText.json(json.toString()));
    }

    private static ObjectNode json(ArrivedArticle stored) {
        ObjectNode json = MAPPER.valueToTree(stored.article());
        return json.put("read", stored.at().toString());
    }

    private static ObjectNode article(StoryHead story, Membership member) {
        ObjectNode json = json(member).put("role", ConstantNames.of(story.role(member)));
        round(json);
        for (JsonNode evidence : json.path("evidence")) {
            round((ObjectNode) evidence);
            evidence.path("reasons").forEach(reason -> round((ObjectNode) reason));
        }
        return json;
    }

    static ObjectNode json(StoryPart part) {
        ObjectNode json = MAPPER.valueToTree(part);
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
