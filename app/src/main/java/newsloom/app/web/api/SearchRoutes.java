package newsloom.app.web.api;

import static newsloom.app.web.route.RouteParameter.inQuery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.app.service.StoryQueries;
import newsloom.app.web.http.Problem;
import newsloom.app.web.http.WebAnswer;
import newsloom.app.web.json.ApiJson;
import newsloom.app.web.route.Arguments;
import newsloom.app.web.route.ParameterType;
import newsloom.app.web.route.Route;
import newsloom.app.web.route.RouteParameter;
import newsloom.app.web.route.RouteText;
import newsloom.query.ParsedQuery;
import newsloom.query.QueryMistake;
import newsloom.query.QueryParser;
import newsloom.store.search.SearchRequest;
import newsloom.store.search.SearchResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers which stories a query finds. */
public final class SearchRoutes {
    private static final int MOST = 100;
    private static final int SHOWN = 3;

    private static final RouteParameter<String> QUERY =
            inQuery("q", ParameterType.text(4_096), "What articles must say, in the query language.");
    private static final RouteParameter<SearchRequest.Order> ORDER = inQuery(
                    "by", ParameterType.oneOf(SearchRequest.Order.class), "Which story comes first.")
            .or("recent");
    private static final RouteParameter<Integer> LIMIT = inQuery(
                    "limit", ParameterType.number(1, MOST), "How many stories at most.")
            .or("10");
    private static final RouteParameter<Instant> AS_OF =
            inQuery("as-of", ParameterType.time(), "As articles and stories were known then.");

    private final StoryQueries stories;

    public SearchRoutes(StoryQueries stories) {
        this.stories = stories;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                "/api/v1/search",
                new RouteText(
                        "The stories of which an article is found by its words, with the passages.",
                        "{\"stories\":[{\"found\":1,\"story\":{\"id\":\"39874a9a14275639\"},\"articles\":[]}],\"found\":1,\"exact\":true}"),
                List.of(QUERY, ORDER, LIMIT, AS_OF),
                this::search));
    }

    private WebAnswer search(Arguments asked) {
        return asked.find(QUERY)
                .map(written -> QueryParser.parse(written) instanceof QueryMistake mistake
                        ? refused(mistake)
                        : answer((ParsedQuery) QueryParser.parse(written), asked))
                .orElseGet(() -> new Problem(400, "Nothing to look for", "Say with “q” what to look for.").answer());
    }

    private WebAnswer answer(ParsedQuery query, Arguments asked) {
        SearchResult result = stories.search(
                new SearchRequest(query.query(), asked.get(ORDER), asked.get(LIMIT), SHOWN, false, asked.find(AS_OF)));
        if (result instanceof SearchResult.Refused refused) {
            return new Problem(400, "The query asks for too much", refused.sentence()).answer();
        }
        SearchResult.Found found = (SearchResult.Found) result;
        ObjectNode json = ApiJson.object();
        ArrayNode list = json.putArray("stories");
        found.stories().forEach(story -> list.add(ApiJson.of(story)));
        json.put("found", found.hits()).put("exact", found.isExact());
        found.remark().ifPresent(remark -> json.put("remark", remark));
        ArrayNode hints = json.putArray("hints");
        query.hints().forEach(hints::add);
        return WebAnswer.json(ApiJson.text(json));
    }

    private static WebAnswer refused(QueryMistake mistake) {
        return new Problem(
                        400,
                        "The query has a mistake",
                        mistake.reason(),
                        Optional.of(new Problem.Place("q", mistake.at(), 1)))
                .answer();
    }
}
