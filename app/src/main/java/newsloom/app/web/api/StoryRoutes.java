package newsloom.app.web.api;

import static newsloom.app.web.route.RouteParameter.inPath;
import static newsloom.app.web.route.RouteParameter.inQuery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import newsloom.app.service.StoryQueries;
import newsloom.app.web.http.Problem;
import newsloom.app.web.http.WebAnswer;
import newsloom.app.web.json.ApiJson;
import newsloom.app.web.route.Arguments;
import newsloom.app.web.route.ParameterType;
import newsloom.app.web.route.Route;
import newsloom.app.web.route.RouteHandler;
import newsloom.app.web.route.RouteParameter;
import newsloom.app.web.route.RouteText;
import newsloom.model.story.StoryHead;
import newsloom.store.StoryReader;
import newsloom.store.course.Coverage;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StoryPage;
import newsloom.store.list.StorySelection;
import newsloom.store.list.StorySelection.LeastCounts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers what stories there are, and all that is known of one. */
public final class StoryRoutes {
    private static final int MOST = 200;
    private static final String BASE = "/api/v1/stories";

    private static final RouteParameter<String> ID =
            inPath("id", ParameterType.text(64), "The id of a story, or a beginning that only it has.");
    private static final RouteParameter<Instant> AS_OF =
            inQuery("as-of", ParameterType.time(), "As it was known then, by what had arrived.");
    private static final RouteParameter<Instant> SINCE =
            inQuery("since", ParameterType.time(), "None last published before.");
    private static final RouteParameter<Instant> UNTIL =
            inQuery("until", ParameterType.time(), "None last published then or later.");
    private static final RouteParameter<String> LANGUAGE =
            inQuery("language", ParameterType.text(8), "A code, such as en.");
    private static final RouteParameter<String> PUBLISHER =
            inQuery("publisher", ParameterType.text(200), "With an article of this publisher, or of this site.");
    private static final RouteParameter<Integer> REPORTS =
            inQuery("min-reports", ParameterType.number(1, 100_000), "With so many reports in their own words.");
    private static final RouteParameter<Integer> PUBLISHERS =
            inQuery("min-publishers", ParameterType.number(1, 100_000), "With so many independent owners.");
    private static final RouteParameter<Integer> LIMIT =
            inQuery("limit", ParameterType.number(1, MOST), "How many at most.").or("50");
    private static final RouteParameter<String> AFTER =
            inQuery("after", ParameterType.text(1_000), "The value of next of the page before.");

    private final StoryQueries stories;
    private final StoryReader rows;

    public StoryRoutes(StoryQueries stories, StoryReader rows) {
        this.stories = stories;
        this.rows = rows;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        BASE,
                        new RouteText(
                                "The stories, the latest first, page by page.",
                                "{\"stories\":[{\"id\":\"39874a9a14275639\",\"headline\":\"Tunnel collapse\"}],\"next\":\"MTIz\"}"),
                        List.of(SINCE, UNTIL, LANGUAGE, PUBLISHER, REPORTS, PUBLISHERS, LIMIT, AFTER),
                        this::list),
                Route.get(
                        BASE + "/{id}",
                        new RouteText(
                                "A story with its articles, and why each is in it.",
                                "{\"story\":{\"id\":\"39874a9a14275639\"},\"articles\":[{\"role\":\"canonical\",\"score\":4.6973}]}"),
                        List.of(ID, AS_OF),
                        this::story),
                Route.get(
                        BASE + "/{id}/timeline",
                        new RouteText("When its articles came, and what moved.", "{\"articles\":[],\"moves\":[]}"),
                        List.of(ID),
                        of(this::timeline)),
                Route.get(
                        BASE + "/{id}/coverage",
                        new RouteText(
                                "Who reported it first, how much on which day, and who copied whom.",
                                "{\"publishers\":[],\"days\":{\"2024-05-06\":1},\"undated\":0,\"copying\":[]}"),
                        List.of(ID),
                        of(this::coverage)),
                Route.get(
                        BASE + "/{id}/neighbours",
                        new RouteText("The stories that its articles nearly came to.", "{\"neighbours\":[]}"),
                        List.of(ID),
                        of(this::neighbours)));
    }

    private WebAnswer list(Arguments asked) {
        StorySelection wanted = selection(asked);
        int generation = rows.generation();
        int limit = asked.get(LIMIT);
        Optional<StoryCursor> cursor = asked.find(AFTER).flatMap(StoryCursor::of);
        if (asked.find(AFTER).isPresent()
                && cursor.filter(found -> found.isOf(wanted, generation)).isEmpty()) {
            return new Problem(
                            400,
                            "Not a place in this list",
                            "“after” is of another list, or the stories were made anew; begin with the first page.")
                    .answer();
        }
        List<ListedStory> page = rows.stories(
                cursor.map(found -> found.page(wanted, limit)).orElseGet(() -> StoryPage.first(wanted, limit)));
        ObjectNode json = ApiJson.object();
        ArrayNode listed = json.putArray("stories");
        page.forEach(story -> listed.add(ApiJson.of(story.head())));
        if (page.size() == limit) {
            json.put(
                    "next",
                    StoryCursor.after(page.get(page.size() - 1), wanted, generation)
                            .written());
        }
        return WebAnswer.json(ApiJson.text(json));
    }

    private StorySelection selection(Arguments asked) {
        StorySelection selection = StorySelection.ALL
                .published(asked.find(SINCE), asked.find(UNTIL))
                .in(asked.find(LANGUAGE))
                .with(new LeastCounts(
                        0, asked.find(REPORTS).orElse(0), asked.find(PUBLISHERS).orElse(0)));
        return asked.find(PUBLISHER)
                .map(name -> selection.of(stories.sitesOf(name)))
                .orElse(selection);
    }

    private WebAnswer story(Arguments asked) {
        Optional<Instant> asOf = asked.find(AS_OF);
        Optional<StoryHead> head =
                asOf.map(at -> stories.storyAt(asked.get(ID), at)).orElseGet(() -> stories.current(asked.get(ID)));
        return head.map(story -> {
                    ObjectNode json = ApiJson.object();
                    if (!story.id().startsWith(asked.get(ID))) {
                        json.put("remark", "Story " + asked.get(ID) + " has become part of this one.");
                    }
                    json.set("story", ApiJson.of(story));
                    ArrayNode articles = json.putArray("articles");
                    asOf.ifPresentOrElse(
                            at -> stories.membersAt(story.id(), at, each -> articles.add(ApiJson.of(story, each))),
                            () -> stories.members(story.id(), each -> articles.add(ApiJson.of(story, each))));
                    return (WebAnswer) WebAnswer.json(ApiJson.text(json));
                })
                .orElseGet(() -> unknown(asked));
    }

    private RouteHandler of(BiFunction<StoryHead, ObjectNode, ObjectNode> answer) {
        return asked -> stories.current(asked.get(ID))
                .map(story -> (WebAnswer) WebAnswer.json(
                        ApiJson.text(answer.apply(story, ApiJson.object().put("story", story.id())))))
                .orElseGet(() -> unknown(asked));
    }

    private ObjectNode timeline(StoryHead story, ObjectNode json) {
        ArrayNode articles = json.putArray("articles");
        stories.placedMembers(story.id(), each -> articles.add(ApiJson.of(each)));
        ArrayNode moves = json.putArray("moves");
        stories.moves(story.id()).forEach(each -> moves.add(ApiJson.value(each)));
        return json;
    }

    private ObjectNode coverage(StoryHead story, ObjectNode json) {
        json.setAll(ApiJson.value(Coverage.of(each -> stories.members(story.id(), each))));
        return json;
    }

    private ObjectNode neighbours(StoryHead story, ObjectNode json) {
        ArrayNode nearest = json.putArray("neighbours");
        stories.neighbours(story.id()).forEach(each -> nearest.add(ApiJson.of(each)));
        return json;
    }

    private static WebAnswer unknown(Arguments asked) {
        return new Problem(404, "No such story", "There is no story " + asked.get(ID) + ".").answer();
    }
}
