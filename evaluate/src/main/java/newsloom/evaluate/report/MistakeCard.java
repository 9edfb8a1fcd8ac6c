package newsloom.evaluate.report;

import java.util.List;
import java.util.stream.Collectors;
import newsloom.evaluate.Decimals;
import newsloom.evaluate.EvaluationRun;
import newsloom.evaluate.LabelledArticle;
import newsloom.evaluate.report.Mistake.Side;

/** Shows one mistake on a page: its two largest sides next to each other. */
final class MistakeCard {
    private static final int SIDES = 2;
    private static final int ARTICLES = 3;

    private final ArticleCard articles;
    private final String whole;
    private final String part;
    private final String spread;
    private final String verb;

    private MistakeCard(EvaluationRun run, String whole, String part, String spread, String verb) {
        this.articles = new ArticleCard(run);
        this.whole = whole;
        this.part = part;
        this.spread = spread;
        this.verb = verb;
    }

    static MistakeCard mixed(EvaluationRun run) {
        return new MistakeCard(run, "Story", "Label", "with %d labels", "wrongly together");
    }

    static MistakeCard split(EvaluationRun run) {
        return new MistakeCard(run, "Label", "Story", "in %d stories", "wrongly apart");
    }

    String of(Mistake mistake) {
        String sides = mistake.sides().stream().limit(SIDES).map(this::side).collect(Collectors.joining());
        return """
                <section class="mistake"><header><span>%s <code>%s</code>: %d articles %s</span>
                <b>%s %s</b></header><div class="sides">%s</div></section>
                """.formatted(
                        whole,
                        Html.text(mistake.whole()),
                        mistake.articles(),
                        spread.formatted(mistake.sides().size()),
                        Decimals.grouped(mistake.pairs()),
                        (mistake.pairs() == 1 ? "pair " : "pairs ") + verb,
                        sides);
    }

    private String side(Side side) {
        List<LabelledArticle> shown = side.articles().stream().limit(ARTICLES).toList();
        int hidden = side.articles().size() - shown.size();
        return """
                <div class="side"><div class="label">%s <code>%s</code> · %s</div>%s%s</div>
                """.formatted(
                part,
                Html.text(side.name()),
                side.articles().size() == 1 ? "1 article" : side.articles().size() + " articles",
                shown.stream().map(articles::of).collect(Collectors.joining()),
                hidden == 0 ? "" : "<p class=\"soft\">… and %d more</p>".formatted(hidden));
    }
}
