package newsloom.app.web.api;

import static newsloom.app.web.route.RouteParameter.inQuery;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import newsloom.app.service.StoryQueries;
import newsloom.app.web.http.Problem;
import newsloom.app.web.http.WebAnswer;
import newsloom.app.web.live.LiveChanges;
import newsloom.app.web.live.StoryAdmission;
import newsloom.app.web.route.Arguments;
import newsloom.app.web.route.ParameterType;
import newsloom.app.web.route.Route;
import newsloom.app.web.route.RouteParameter;
import newsloom.app.web.route.RouteText;
import newsloom.query.Clause.And;
import newsloom.query.Clause.Named;
import newsloom.query.Field;
import newsloom.query.ParsedQuery;
import newsloom.query.Query;
import newsloom.query.QueryParser;
import newsloom.store.search.SearchRequest;
import newsloom.store.search.SearchResult;

/** Tells what becomes of stories, as it happens. */
public final class StreamRoutes {
    private static final RouteParameter<String> QUERY =
            inQuery("q", ParameterType.text(4_096), "Only stories that this query finds.");
    private static final RouteParameter<String> AFTER =
            inQuery("after", ParameterType.text(19), "What came after this event; Last-Event-ID goes before it.");

    private final StoryQueries stories;
    private final LiveChanges live;

    public StreamRoutes(StoryQueries stories, LiveChanges live) {
        this.stories = stories;
        this.live = live;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                "/api/v1/stream",
                new RouteText(
                        "Each change of a story or an article as a server-sent event, whose id resumes the stream.",
                        "id: 17\nevent: story\ndata: {\"number\":17,\"story\":\"39874a9a14275639\"}\n\n"),
                List.of(QUERY, AFTER),
                this::stream));
    }

    private WebAnswer stream(Arguments asked) {
        Optional<String> resumed = Stream.of(asked.request().header("last-event-id"), asked.find(AFTER))
                .flatMap(Optional::stream)
                .findFirst();
        if (resumed.filter(written -> !written.matches("\\d{1,18}")).isPresent()) {
            return new Problem(400, "Not an event", "Last-Event-ID is the id of an event of this stream: a number.")
                    .answer();
        }
        OptionalLong after = resumed.map(Long::parseLong).map(OptionalLong::of).orElseGet(OptionalLong::empty);
        Optional<String> written = asked.find(QUERY);
        if (written.isEmpty()) {
            return new WebAnswer.Stream(live.after(after, StoryAdmission.ALL));
        }
        return QueryParser.parse(written.get()) instanceof ParsedQuery query
                ? new WebAnswer.Stream(live.after(after, story -> finds(query.query(), story.id())))
                : new Problem(400, "The query has a mistake", "GET /api/v1/search says where.").answer();
    }

    /** As the search and a watch would. */
    private boolean finds(Query query, String story) {
        Query ofStory = new Query(new And(List.of(new Named(Field.STORY, story), query.clause())));
        return stories.search(SearchRequest.ofStories(ofStory, 1)) instanceof SearchResult.Found found
                && !found.stories().isEmpty();
    }
}
