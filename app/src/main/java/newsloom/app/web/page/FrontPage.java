package newsloom.app.web.page;

import static newsloom.app.web.route.RouteParameter.inPath;
import static newsloom.app.web.route.RouteParameter.inQuery;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newsloom.app.service.StoryQueries;
import newsloom.app.web.api.StoryCursor;
import newsloom.app.web.http.Problem;
import newsloom.app.web.http.WebAnswer;
import newsloom.app.web.page.FrontView.Filters;
import newsloom.app.web.route.Arguments;
import newsloom.app.web.route.ParameterType;
import newsloom.app.web.route.Route;
import newsloom.app.web.route.RouteParameter;
import newsloom.app.web.route.RouteText;
import newsloom.model.story.ArticleHeader;
import newsloom.store.StoryReader;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StoryPage;
import newsloom.store.list.StorySelection;
import newsloom.store.list.StorySelection.LeastCounts;

/** Shows the latest stories, a row each, and rows anew that have changed. */
public final class FrontPage {
    private static final int ROWS = 50;

    private static final RouteParameter<Integer> WITHIN =
            inQuery("within", ParameterType.number(1, 87_600), "Last published within so many hours.");
    private static final RouteParameter<Integer> REPORTS =
            inQuery("reports", ParameterType.number(1, 100_000), "With so many reports in their own words.");
    private static final RouteParameter<String> LANGUAGE =
            inQuery("language", ParameterType.text(8), "A code, such as en.");
    private static final RouteParameter<String> PUBLISHER =
            inQuery("publisher", ParameterType.text(200), "With an article of this publisher.");
    private static final RouteParameter<String> AFTER =
            inQuery("after", ParameterType.text(1_000), "Those behind the last one of a page.");
    private static final RouteParameter<String> ID = inPath("id", ParameterType.text(64), "The id of a story.");

    private final StoryQueries stories;
    private final StoryReader rows;
    private final Templates templates;
    private final Shells shells;
    private final InstantSource clock;

    public FrontPage(StoryQueries stories, StoryReader rows, Templates templates, Shells shells, InstantSource clock) {
        this.stories = stories;
        this.rows = rows;
        this.templates = templates;
        this.shells = shells;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/",
                        RouteText.page("The stories, the latest first."),
                        List.of(WITHIN, REPORTS, LANGUAGE, PUBLISHER, AFTER),
                        this::front),
                Route.get("/row/{id}", RouteText.page("The row of one story."), List.of(ID), this::row),
                Route.get("/peek/{id}", RouteText.page("Who reports one story."), List.of(ID), this::peek));
    }

    private WebAnswer front(Arguments asked) {
        StorySelection wanted = selection(asked);
        int generation = rows.generation();
        List<ListedStory> page = rows.stories(asked.find(AFTER)
                .flatMap(StoryCursor::of)
                .map(cursor -> cursor.page(wanted, ROWS))
                .orElseGet(() -> StoryPage.first(wanted, ROWS)));
        Map<String, List<ArticleHeader>> articles =
                rows.firstArticles(page.stream().map(story -> story.head().id()).toList(), StoryRow.MOST_SHOWN);
        List<StoryRow> shown = page.stream()
                .map(story -> StoryRow.of(
                        story.head(), articles.getOrDefault(story.head().id(), List.of()), shells.times()))
                .toList();
        return templates.page(
                "front",
                shells.of(asked, "Front", "/"),
                new FrontView(
                        shown,
                        filters(asked),
                        rows.count(),
                        page.size() < ROWS
                                ? Optional.empty()
                                : Optional.of(StoryCursor.after(page.get(ROWS - 1), wanted, generation)
                                        .written())));
    }

    private WebAnswer row(Arguments asked) {
        String id = asked.get(ID);
        return rows.stories(StoryPage.first(StorySelection.ALL.among(Set.of(id)), 1)).stream()
                .findFirst()
                .map(story -> (WebAnswer) templates.part(
                        "row",
                        StoryRow.of(
                                story.head(),
                                rows.firstArticles(List.of(id), StoryRow.MOST_SHOWN)
                                        .getOrDefault(id, List.of()),
                                shells.times())))
                .orElseGet(() -> unknown(id));
    }

    private WebAnswer peek(Arguments asked) {
        return stories.current(asked.get(ID))
                .map(head -> (WebAnswer)
                        templates.part("peek", new StoryViews(stories, shells.times()).of(head, Optional.empty())))
                .orElseGet(() -> unknown(asked.get(ID)));
    }

    private StorySelection selection(Arguments asked) {
        StorySelection selection = StorySelection.ALL
                .published(
                        asked.find(WITHIN).map(hours -> clock.instant().minus(Duration.ofHours(hours))),
                        Optional.empty())
                .in(asked.find(LANGUAGE))
                .with(new LeastCounts(0, asked.find(REPORTS).orElse(0), 0));
        return asked.find(PUBLISHER)
                .map(name -> selection.of(stories.sitesOf(name)))
                .orElse(selection);
    }

    private static Filters filters(Arguments asked) {
        List<String> written = Stream.of(WITHIN, REPORTS, LANGUAGE, PUBLISHER)
                .map(parameter -> asked.find(parameter).map(Object::toString).orElse(""))
                .toList();
        return new Filters(written.get(0), written.get(1), written.get(2), written.get(3));
    }

    private static WebAnswer unknown(String id) {
        return new Problem(404, "No such story", "There is no story " + id + ".").answer();
    }
}
