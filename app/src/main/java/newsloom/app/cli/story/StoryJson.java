package newsloom.app.cli.story;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import newsloom.app.cli.terminal.ConstantNames;
import newsloom.model.Evidence;
import newsloom.model.Member;
import newsloom.model.Story;
import newsloom.model.json.Json;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints a story per line as JSON, the keys always in the same order; the README shows the shape. */
final class StoryJson implements StoryOutput {
    private static final int DECIMALS = 4;

    private final PrintStream out;

    StoryJson(PrintStream out) {
        this.out = out;
    }

    @Override
    public void print(Story story) {
        out.println(story(story));
    }

    @Override
    public void end() {
        out.flush();
    }

    private static ObjectNode story(Story story) {
        ObjectNode json = Json.MAPPER
                .createObjectNode()
                .put("id", story.id())
                .put("version", story.version())
                .put("headline", story.headline())
                .put("canonical", story.canonical())
                .put("origin", story.origin())
                .put("publishers", story.publishers());
        put(json, "firstPublishedAt", story.firstPublishedAt().map(Instant::toString));
        put(json, "lastPublishedAt", story.lastPublishedAt().map(Instant::toString));
        json.putArray("articles")
                .addAll(story.articles().stream().map(StoryJson::article).toList());
        return json;
    }

    private static ObjectNode article(Member member) {
        ObjectNode json = Json.MAPPER.createObjectNode().put("id", member.id());
        put(json, "url", member.url().map(URI::toString));
        put(json, "publisher", member.publisher());
        json.put("title", member.title());
        put(json, "publishedAt", member.publishedAt().map(Instant::toString));
        json.put("role", ConstantNames.of(member.role()));
        put(json, "copyOf", member.copyOf());
        json.put("score", rounded(member.score()));
        json.putArray("evidence")
                .addAll(member.evidence().stream().map(StoryJson::evidence).toList());
        return json;
    }

    private static ObjectNode evidence(Evidence evidence) {
        ObjectNode json = Json.MAPPER.valueToTree(evidence);
        json.properties().stream()
                .filter(field -> field.getValue().isFloatingPointNumber())
                .forEach(field -> field.setValue(
                        DecimalNode.valueOf(rounded(field.getValue().doubleValue()))));
        return json;
    }

    private static void put(ObjectNode json, String key, Optional<String> value) {
        value.ifPresentOrElse(text -> json.put(key, text), () -> json.putNull(key));
    }

    /** From the exact value, because the decimals that Java shows of a double differ between its versions. */
    private static BigDecimal rounded(double value) {
        BigDecimal rounded =
                new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
