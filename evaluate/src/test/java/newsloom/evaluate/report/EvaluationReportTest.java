package newsloom.evaluate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.evaluate.Evaluation;
import newsloom.evaluate.Evaluator;
import newsloom.evaluate.Grouping;
import newsloom.evaluate.LabelledArticle;
import newsloom.evaluate.LabelledStream;
import newsloom.evaluate.Stopwatch;
import newsloom.evaluate.Streams;
import newsloom.model.Article;
import newsloom.model.Evidence;
import newsloom.model.Evidence.RunnerUpStory;
import newsloom.model.Evidence.SharedTerm;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.Membership;
import newsloom.model.story.MembershipCause;
import org.junit.jupiter.api.Test;

class EvaluationReportTest {
    private static final String EVIL = "<script>alert('x')</script>\"&";
    private static final String HARMLESS = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;";

    @Test
    void everythingForeignIsEscaped() {
        String page = page("A" + EVIL, "B" + EVIL);
        assertThat(page).doesNotContain("<script", EVIL);
        for (String place : List.of("Title ", "Text ", "Label <code>A", "Publisher ", "shared ", "Story <code>s ")) {
            assertThat(page).contains(place + HARMLESS);
        }
    }

    @Test
    void thePageAsksForNothingElse() {
        assertThat(page("A", "B")).doesNotContain("<link", "<img", "@import", "url(", "<iframe");
    }

    @Test
    void aStoryOfTwoLabelsShowsBothWithTheirEvidence() {
        assertThat(page("A", "B"))
                .contains("2 articles with 2 labels", "1 pair wrongly together", "shared ", "+1.50", "1 Mar 2024")
                .contains(">next best: “Rain " + HARMLESS + "” (s-7) at +1.20, 0.30 below<");
    }

    @Test
    void theOddsOfTheMembersAreDrawnBesideWhatTheLabelsSay() {
        assertThat(page("A", "B")).contains("<circle", "<td>.800</td><td>.000</td>");
    }

    @Test
    void aLabelInTwoStoriesShowsBoth() {
        Evaluation evaluation = new Evaluator(Alone::new, Stopwatch::ofThread)
                .evaluate(List.of(Streams.stream("x", article("1", "A"), article("2", "A"))), false, stream -> {});
        assertThat(EvaluationReport.of(evaluation, Parameters.defaults()))
                .contains("2 articles in 2 stories", "1 pair wrongly apart", "all parameters at their defaults");
    }

    @Test
    void changedParametersAreNamed() {
        Evaluation evaluation = new Evaluator(Alone::new, Stopwatch::ofThread)
                .evaluate(List.of(Streams.stream("x", article("1", "A"))), false, stream -> {});
        assertThat(EvaluationReport.of(evaluation, Parameters.defaults().with(Parameter.COSINE, 3)))
                .contains("cosine=3.0")
                .contains(">None.<");
    }

    private static String page(String label, String other) {
        LabelledStream stream = Streams.stream("x" + EVIL, article("1", label), article("2", other));
        Evaluation evaluation =
                new Evaluator(Together::new, Stopwatch::ofThread).evaluate(List.of(stream), false, each -> {});
        return EvaluationReport.of(evaluation, Parameters.defaults());
    }

    private static LabelledArticle article(String id, String label) {
        Article article = new Article(
                id,
                Optional.of(URI.create("https://paper.example/?a='b'")),
                Optional.of("Publisher " + EVIL),
                Optional.of("Title " + EVIL),
                "Text " + EVIL,
                Optional.of(Instant.parse("2024-03-01T00:00:00Z")),
                Locale.ENGLISH);
        return new LabelledArticle(id, article, Optional.of(label));
    }

    private static final class Alone implements Grouping {
        @Override
        public void add(Article article) {
            // Each article is a story, and so there is nothing to remember.
        }

        @Override
        public String storyOf(String article) {
            return "story of " + article;
        }
    }

    private static final class Together implements Grouping {
        private static final String ID = "s " + EVIL;
        private final Map<String, Membership> members = new HashMap<>();

        @Override
        public void add(Article article) {
            List<Evidence> evidence = List.of(
                    new SharedTerm(Optional.of("shared " + EVIL), 1.5),
                    new RunnerUpStory("s-7", "Rain " + EVIL, 1.2, .3, List.of()));
            ArticleHeader header = new ArticleHeader(
                    "en",
                    article.id(),
                    article.headline(),
                    article.url(),
                    article.site(),
                    article.publisher(),
                    Optional.empty());
            members.put(
                    article.id(),
                    new Membership(
                            header,
                            ID,
                            1,
                            1,
                            0,
                            MembershipCause.ARRIVED,
                            Optional.empty(),
                            true,
                            Optional.empty(),
                            1.5,
                            OptionalDouble.of(4),
                            OptionalDouble.of(0),
                            List.of(),
                            evidence,
                            List.of()));
        }

        @Override
        public String storyOf(String article) {
            return ID;
        }

        @Override
        public Optional<Membership> membership(String article) {
            return Optional.ofNullable(members.get(article));
        }
    }
}
