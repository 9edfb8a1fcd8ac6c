package newsloom.app.web.api;

import static newsloom.app.web.route.RouteParameter.inQuery;

import java.util.List;
import newsloom.app.service.StoryQueries;
import newsloom.app.web.http.Problem;
import newsloom.app.web.http.WebAnswer;
import newsloom.app.web.json.ApiJson;
import newsloom.app.web.route.Arguments;
import newsloom.app.web.route.ParameterType;
import newsloom.app.web.route.Route;
import newsloom.app.web.route.RouteParameter;
import newsloom.app.web.route.RouteText;
import newsloom.model.story.StoryHead;
import newsloom.store.ArrivedArticle;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers what an article says, and what it said before. */
public final class ArticleRoutes {
    private static final RouteParameter<String> NAME =
            inQuery("id", ParameterType.text(4_096), "Its id, or its address on the web.");

    private final StoryQueries stories;

    public ArticleRoutes(StoryQueries stories) {
        this.stories = stories;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                "/api/v1/article",
                new RouteText(
                        "An article with its text, its story, and what it said before.",
                        "{\"id\":\"https://example.org/1\",\"title\":\"Tunnel collapse\",\"story\":\"39874a9a14275639\",\"revisions\":[]}"),
                List.of(NAME),
                this::article));
    }

    private WebAnswer article(Arguments asked) {
        String name = asked.find(NAME).orElse("");
        return stories.article(name)
                .map(found -> (WebAnswer) WebAnswer.json(ApiJson.text(json(found))))
                .orElseGet(() -> new Problem(404, "No such article", "There is no article “" + name + "”.").answer());
    }

    private ObjectNode json(ArrivedArticle article) {
        ObjectNode json = ApiJson.of(article);
        json.put("story", stories.storyOf(article.key()).map(StoryHead::id).orElse(null));
        ArrayNode before = json.putArray("revisions");
        stories.revisions(article).forEach(each -> before.add(ApiJson.of(each)));
        return json;
    }
}
