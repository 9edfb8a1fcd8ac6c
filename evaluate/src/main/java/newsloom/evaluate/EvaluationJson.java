package newsloom.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.ObjectNode;

/** An evaluation as one JSON object for machines, its keys always the same and in the same order. */
public final class EvaluationJson {
    private static final int DECIMALS = 10;

    private EvaluationJson() {}

    public static String of(Evaluation evaluation, Parameters parameters) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        ArrayNode files = json.putArray("files");
        evaluation.files().forEach(run -> files.add(metrics(RunMetrics.of(run), run.stream())));
        json.set("pooled", metrics(evaluation.pooled()));
        json.putPOJO("mix", evaluation.mix().map(run -> metrics(RunMetrics.of(run))));
        ArrayNode reliability = json.putArray("reliability");
        evaluation.reliability().tenths().forEach(tenth -> {
            ObjectNode written = Json.MAPPER.valueToTree(tenth);
            written.properties().stream()
                    .filter(field -> field.getValue().isFloatingPointNumber())
                    .forEach(EvaluationJson::round);
            reliability.add(written);
        });
        ObjectNode set = json.putObject("set");
        for (Map.Entry<Parameter, Double> changed : parameters.changed().entrySet()) {
            set.put(changed.getKey().label(), changed.getValue());
        }
        return json.toString();
    }

    private static ObjectNode metrics(RunMetrics metrics, LabelledStream stream) {
        return metrics(metrics)
                .put("textless", stream.textless().size())
                .put("refused", stream.refused().size());
    }

    private static ObjectNode metrics(RunMetrics metrics) {
        ObjectNode json = Json.MAPPER.valueToTree(metrics);
        json.get("arrival").forEach(EvaluationJson::round);
        json.get("repaired").forEach(EvaluationJson::round);
        return json;
    }

    private static void round(JsonNode score) {
        score.properties().forEach(EvaluationJson::round);
    }

    private static void round(Map.Entry<String, JsonNode> field) {
        field.setValue(DecimalNode.valueOf(rounded(field.getValue().doubleValue())));
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
