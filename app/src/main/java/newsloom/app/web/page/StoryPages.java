package newsloom.app.web.page;

import static newsloom.app.web.route.RouteParameter.inPath;

import java.util.List;
import java.util.Optional;
import newsloom.app.service.StoryQueries;
import newsloom.app.web.http.Problem;
import newsloom.app.web.http.WebAnswer;
import newsloom.app.web.route.Arguments;
import newsloom.app.web.route.ParameterType;
import newsloom.app.web.route.Route;
import newsloom.app.web.route.RouteParameter;
import newsloom.app.web.route.RouteText;

/** Shows one story: who published when, and why it is one. */
public final class StoryPages {
    private static final RouteParameter<String> ID = inPath("id", ParameterType.text(64), "The id of a story.");

    private final StoryQueries stories;
    private final Templates templates;
    private final Shells shells;

    public StoryPages(StoryQueries stories, Templates templates, Shells shells) {
        this.stories = stories;
        this.templates = templates;
        this.shells = shells;
    }

    public List<Route> routes() {
        return List.of(Route.get("/story/{id}", RouteText.page("A story."), List.of(ID), this::story));
    }

    private WebAnswer story(Arguments asked) {
        String id = asked.get(ID);
        return stories.current(id)
                .map(head -> (WebAnswer) templates.page(
                        "story",
                        shells.of(asked, head.headline(), "/"),
                        new StoryViews(stories, shells.times()).of(head, Optional.of(id))))
                .orElseGet(() -> new Problem(404, "No such story", "There is no story " + id + ".").answer());
    }
}
