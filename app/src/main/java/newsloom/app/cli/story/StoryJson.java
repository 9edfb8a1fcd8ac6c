package newsloom.app.cli.story;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import newsloom.model.Story;
import newsloom.model.json.Json;
import tools.jackson.databind.JsonNode;
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
        ObjectNode json = Json.MAPPER.valueToTree(story);
        json.remove("mergedInto");
        json.get("articles").forEach(article -> shape((ObjectNode) article));
        return json;
    }

    private static void shape(ObjectNode article) {
        article.put("role", article.get("role").asString().toLowerCase(Locale.ROOT));
        round(article);
        article.get("evidence").forEach(StoryJson::round);
    }

    private static void round(JsonNode json) {
        json.properties().stream()
                .filter(field -> field.getValue().isFloatingPointNumber())
                .forEach(field -> field.setValue(
                        DecimalNode.valueOf(rounded(field.getValue().doubleValue()))));
    }

    /** From the exact value, because the decimals that Java shows of a double differ between its versions. */
    private static BigDecimal rounded(double value) {
        BigDecimal rounded =
                new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
