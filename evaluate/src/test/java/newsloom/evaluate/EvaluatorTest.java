package newsloom.evaluate;

import static newsloom.evaluate.Streams.labelled;
import static newsloom.evaluate.Streams.stream;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import newsloom.model.Article;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    private static final long HALF_A_SECOND = 500_000_000L;

    private final AtomicLong wall = new AtomicLong();
    private final AtomicLong processor = new AtomicLong();
    private final Evaluator evaluator = new Evaluator(
            LateInsight::new,
            () -> new Stopwatch(() -> wall.getAndAdd(HALF_A_SECOND), () -> processor.getAndAdd(HALF_A_SECOND / 2)));

    @Test
    void theStoryAtArrivalAndTheStoryInTheEndAreBothScored() {
        EvaluationRun run =
                evaluator.run(stream("x", labelled("1a", "A", 1), labelled("2a", "A", 2), labelled("3b", "B", 3)));
        assertThat(run.arrived())
                .containsExactly(Map.entry("1a", "new"), Map.entry("2a", "new"), Map.entry("3b", "new"));
        assertThat(run.repaired()).containsExactly(Map.entry("1a", "a"), Map.entry("2a", "a"), Map.entry("3b", "new"));
        RunMetrics figures = RunMetrics.of(run);
        assertThat(figures.arrival().orElseThrow().pairs()).isEqualTo(new PrecisionRecall(1 / 3., 1));
        assertThat(figures.repaired().orElseThrow().pairs()).isEqualTo(new PrecisionRecall(1, 1));
        assertThat(figures)
                .returns(3L, RunMetrics::articles)
                .returns(2L, RunMetrics::stories)
                .returns(1L, RunMetrics::singletons)
                .returns(1L, RunMetrics::copies)
                .returns(2L, RunMetrics::articlesPerSecond)
                .returns(4L, RunMetrics::articlesPerProcessorSecond);
    }

    @Test
    void anArticleWithoutTextIsAStoryOfItsOwn() {
        LabelledStream stream = new LabelledStream(
                "x",
                List.of(labelled("1a", "A", 1)),
                List.of(new TextlessArticle("2a", "2a", Optional.of("A"))),
                List.of());
        RunMetrics figures = RunMetrics.of(evaluator.run(stream));
        assertThat(figures.articles()).isEqualTo(2);
        assertThat(figures.stories()).isEqualTo(2);
        assertThat(figures.repaired().orElseThrow().pairs()).isEqualTo(new PrecisionRecall(1, 0));
    }

    @Test
    void pooledFilesKeepTheirStoriesApartAndAMixStartsAnew() {
        List<String> started = new ArrayList<>();
        LabelledStream file = stream("x", labelled("1a", "A", 1), labelled("2a", "A", 2));
        Evaluation evaluation = evaluator.evaluate(List.of(file, file), true, each -> started.add(each.name()));
        assertThat(started).containsExactly("x", "x (2)", "mix");
        assertThat(evaluation.rows()).extracting(RunMetrics::name).containsExactly("x", "x (2)", "pooled", "mix");
        assertThat(evaluation.pooled().arrival().orElseThrow().pairs()).isEqualTo(new PrecisionRecall(1, 1));
        assertThat(evaluation.pooled().articles()).isEqualTo(4);
    }

    @Test
    void unlabelledFilesHaveCountsAndSpeedAlone() {
        RunMetrics figures = RunMetrics.of(evaluator.run(stream("x", labelled("1a", "", 1))));
        assertThat(figures.labelled()).isZero();
        assertThat(figures.repaired()).isEmpty();
        assertThat(figures.stories()).isEqualTo(1);
    }

    /** Puts all articles into one story; the first that ends in b sends those that end in a to another. */
    private static final class LateInsight implements Grouping {
        private final Map<String, String> stories = new HashMap<>();

        @Override
        public void add(Article article) {
            stories.replaceAll((id, story) -> id.endsWith("a") && article.id().endsWith("b") ? "a" : story);
            stories.put(article.id(), "new");
        }

        @Override
        public String storyOf(String article) {
            return stories.getOrDefault(article, "none");
        }

        @Override
        public Optional<String> copyOf(String article) {
            return article.startsWith("2") ? Optional.of("1a") : Optional.empty();
        }
    }
}
