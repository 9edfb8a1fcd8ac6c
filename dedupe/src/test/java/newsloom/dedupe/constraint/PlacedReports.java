package newsloom.dedupe.constraint;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsloom.dedupe.copy.Sketch;
import newsloom.dedupe.explain.PackedHeader;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.ActiveArticles;
import newsloom.dedupe.story.NearestNeighbours;
import newsloom.dedupe.story.OpenStories;
import newsloom.dedupe.story.OpenStory;
import newsloom.dedupe.vector.ArticleVector;
import newsloom.model.Article;
import newsloom.model.Correction;

/** Reports that stand in the stories where a test puts them, and the corrections that speak of them. */
final class PlacedReports {
    final OpenStories stories = new OpenStories("en");
    final ActiveArticles reports = new ActiveArticles();
    final Constraints constraints = new Constraints();
    final ConstraintEnforcer enforcer = new ConstraintEnforcer(stories, constraints);

    /** A story of new reports, each later than those before. */
    OpenStory story(String... ids) {
        OpenStory story = stories.found(arrive(ids[0]));
        stories.put(report(ids[0]), story);
        for (String id : List.of(ids).subList(1, ids.length)) {
            stories.put(arrive(id), story);
        }
        return story;
    }

    /** A report that is in no story yet. */
    ActiveArticle arrive(String id) {
        int slot = reports.size();
        reports.add(new ActiveArticle(
                slot,
                slot,
                header(id),
                new ArticleVector(new int[0], new int[0], new long[0], 0, 0, 0, 0, 0, slot, new int[0], 0, 0, 0),
                Sketch.EMPTY,
                slot,
                new NearestNeighbours(8)));
        return report(id);
    }

    ActiveArticle report(String id) {
        return reports.find(id).orElseThrow();
    }

    OpenStory storyOf(String id) {
        return report(id).story();
    }

    /** The ids of those that a story holds, in the order of time. */
    List<String> idsIn(OpenStory story) {
        return story.members().stream().map(ActiveArticle::id).toList();
    }

    /** What is asked of the reports from now on; the stories stay as they are. */
    List<String> ask(Correction... corrections) {
        List.of(corrections).forEach(constraints::add);
        return constraints.renew(reports::find).stream().map(ActiveArticle::id).toList();
    }

    /** The same, and the stories are brought into line. */
    void obey(Correction... corrections) {
        ask(corrections);
        enforcer.enforce(reports.all().stream());
    }

    private static PackedHeader header(String id) {
        return PackedHeader.of(
                new Article(
                        id,
                        Optional.empty(),
                        Optional.of("paper.example"),
                        Optional.of("Title"),
                        "Text",
                        Optional.of(Instant.parse("2024-03-12T08:00:00Z")),
                        Locale.ENGLISH),
                100);
    }
}
