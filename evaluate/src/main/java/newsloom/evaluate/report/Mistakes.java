package newsloom.evaluate.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import newsloom.evaluate.EvaluationRun;
import newsloom.evaluate.LabelledArticle;

/** Finds where the stories of a run are not the labelled ones, the worst first. */
final class Mistakes {
    private static final Comparator<Mistake> WORST_FIRST =
            Comparator.comparingLong(Mistake::pairs).reversed().thenComparing(Mistake::whole);

    private static final Comparator<Mistake.Side> LARGEST_FIRST = Comparator.comparingInt(
                    (Mistake.Side side) -> side.articles().size())
            .reversed();

    private final EvaluationRun run;

    Mistakes(EvaluationRun run) {
        this.run = run;
    }

    /** Stories that hold articles of several labels. */
    List<Mistake> mixed() {
        return find(this::story, this::label);
    }

    /** Labels whose articles are in several stories. */
    List<Mistake> split() {
        return find(this::label, this::story);
    }

    private String story(String article) {
        return Objects.requireNonNull(run.repaired().get(article), article);
    }

    private String label(String article) {
        return Objects.requireNonNull(run.labels().get(article), article);
    }

    private List<Mistake> find(UnaryOperator<String> whole, UnaryOperator<String> part) {
        Map<String, Map<String, List<LabelledArticle>>> wholes = new LinkedHashMap<>();
        for (LabelledArticle each : run.stream().articles()) {
            String id = each.article().id();
            if (each.label().isPresent()) {
                wholes.computeIfAbsent(whole.apply(id), name -> new LinkedHashMap<>())
                        .computeIfAbsent(part.apply(id), name -> new ArrayList<>())
                        .add(each);
            }
        }
        return wholes.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .map(each -> mistake(each.getKey(), each.getValue()))
                .sorted(WORST_FIRST)
                .toList();
    }

    private static Mistake mistake(String whole, Map<String, List<LabelledArticle>> parts) {
        List<Mistake.Side> sides = parts.entrySet().stream()
                .map(part -> new Mistake.Side(part.getKey(), part.getValue()))
                .sorted(LARGEST_FIRST)
                .toList();
        long all = sides.stream().mapToLong(side -> side.articles().size()).sum();
        long right = sides.stream()
                .mapToLong(
                        side -> (long) side.articles().size() * side.articles().size())
                .sum();
        return new Mistake(whole, sides, (all * all - right) / 2);
    }
}
