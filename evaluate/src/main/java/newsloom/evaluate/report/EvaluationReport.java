package newsloom.evaluate.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsloom.dedupe.parameter.Parameters;
import newsloom.evaluate.Decimals;
import newsloom.evaluate.Evaluation;
import newsloom.evaluate.EvaluationRun;
import newsloom.evaluate.RunMetrics;

/** An evaluation as one page that needs nothing else: the metrics, and the worst mistakes with their evidence. */
public final class EvaluationReport {
    private static final int WORST = 5;
    private static final String STYLE = "report.css";

    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Newsloom: how well stories are found</title>
            <style>%s</style></head><body><main>
            <h1>How well stories are found</h1>
            <p>%s</p>
            %s%s
            <h2>Stories that mix labels</h2>
            <p>One story, but people say there are several. Each side shows what was held to speak for its articles:
            the weights add up to the score. An article joins above the bar, and stays unless it falls well below.</p>
            %s
            <h2>Labels that were split</h2>
            <p>People say it is one story, but it was told as several. Where a next-best story is named, that is
            where the article would have gone otherwise.</p>
            %s
            </main></body></html>
            """;

    private EvaluationReport() {}

    public static String of(Evaluation evaluation, Parameters parameters) {
        return PAGE.formatted(
                style(),
                Html.text(summary(evaluation, parameters)),
                MetricsSection.of(evaluation.rows()),
                ReliabilityChart.of(evaluation.reliability()),
                mistakes(evaluation.files(), run -> cards(new Mistakes(run).mixed(), MistakeCard.mixed(run))),
                mistakes(evaluation.files(), run -> cards(new Mistakes(run).split(), MistakeCard.split(run))));
    }

    private static String summary(Evaluation evaluation, Parameters parameters) {
        RunMetrics all = evaluation.pooled();
        String changed = parameters.changed().entrySet().stream()
                .map(each -> each.getKey().label() + "=" + each.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
        return "%s articles, %s of them labelled, grouped into %s stories; %s."
                .formatted(
                        Decimals.grouped(all.articles()),
                        Decimals.grouped(all.labelled()),
                        Decimals.grouped(all.stories()),
                        changed.isEmpty() ? "all parameters at their defaults" : "parameters changed: " + changed);
    }

    private static String mistakes(List<EvaluationRun> files, Function<EvaluationRun, String> cards) {
        return files.stream()
                .map(run -> "<h3>%s</h3>%s".formatted(Html.text(run.name()), cards.apply(run)))
                .collect(Collectors.joining());
    }

    private static String cards(List<Mistake> mistakes, MistakeCard card) {
        if (mistakes.isEmpty()) {
            return "<p class=\"soft\">None.</p>";
        }
        return mistakes.stream().limit(WORST).map(card::of).collect(Collectors.joining())
                + more(mistakes.size() - WORST);
    }

    private static String more(int hidden) {
        return hidden <= 0 ? "" : "<p class=\"soft\">… and %s more.</p>".formatted(Decimals.grouped(hidden));
    }

    private static String style() {
        try (InputStream css = Objects.requireNonNull(EvaluationReport.class.getResourceAsStream(STYLE), STYLE)) {
            return new String(css.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style of the report cannot be read.", e);
        }
    }
}
