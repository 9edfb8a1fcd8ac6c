package newsloom.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
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
        json.set(
                "mix",
                evaluation
                        .mix()
                        .<JsonNode>map(run -> metrics(RunMetrics.of(run)))
                        .orElseGet(Json.MAPPER::nullNode));
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
        ObjectNode json = Json.MAPPER
                .createObjectNode()
                .put("name", metrics.name())
                .put("articles", metrics.articles())
                .put("labelled", metrics.labelled())
                .put("stories", metrics.stories())
                .put("singletons", metrics.singletons())
                .put("copies", metrics.copies())
                .put("articlesPerSecond", metrics.perSecond())
                .put("articlesPerProcessorSecond", metrics.perProcessorSecond());
        json.set("arrival", scores(metrics.arrival()));
        json.set("repaired", scores(metrics.repaired()));
        return json;
    }

    private static JsonNode scores(Optional<GroupingScores> scores) {
        return scores.<JsonNode>map(found -> Json.MAPPER
                        .createObjectNode()
                        .set("bcubed", score(found.bcubed()))
                        .set("pairs", score(found.pairs())))
                .orElseGet(Json.MAPPER::nullNode);
    }

    private static ObjectNode score(PrecisionRecall score) {
        return Json.MAPPER
                .createObjectNode()
                .put("precision", rounded(score.precision()))
                .put("recall", rounded(score.recall()))
                .put("f1", rounded(score.f1()));
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
