package newsloom.app.web.page;

import static newsloom.app.web.route.RouteParameter.inQuery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsloom.app.service.StoryQueries;
import newsloom.app.web.http.WebAnswer;
import newsloom.app.web.page.SearchView.Hit;
import newsloom.app.web.route.Arguments;
import newsloom.app.web.route.ParameterType;
import newsloom.app.web.route.Route;
import newsloom.app.web.route.RouteParameter;
import newsloom.app.web.route.RouteText;
import newsloom.query.ParsedQuery;
import newsloom.query.QueryMistake;
import newsloom.query.QueryParser;
import newsloom.query.QueryReading;
import newsloom.store.search.SearchRequest;
import newsloom.store.search.SearchResult;

/** Shows what a query finds, or where it is wrong. */
public final class SearchPage {
    private static final int MOST = 30;

    private static final RouteParameter<String> QUERY =
            inQuery("q", ParameterType.text(1 << 20), "What articles must say, in the query language.");
    private static final RouteParameter<SearchRequest.Order> ORDER = inQuery(
                    "by", ParameterType.oneOf(SearchRequest.Order.class), "Which story comes first.")
            .or("recent");

    private final StoryQueries stories;
    private final Templates templates;
    private final Shells shells;

    public SearchPage(StoryQueries stories, Templates templates, Shells shells) {
        this.stories = stories;
        this.templates = templates;
        this.shells = shells;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/search", RouteText.page("What a query finds."), List.of(QUERY, ORDER), this::search));
    }

    private WebAnswer search(Arguments asked) {
        String typed = asked.find(QUERY).orElse("");
        if (typed.isBlank()) {
            return page(asked, "Search", new SearchView("", Optional.empty(), List.of(), "", List.of()));
        }
        QueryReading reading = QueryParser.parse(typed);
        return reading instanceof QueryMistake wrong
                ? page(asked, "Problem: search", mistaken(typed, wrong))
                : found(asked, typed, (ParsedQuery) reading);
    }

    private WebAnswer found(Arguments asked, String typed, ParsedQuery query) {
        SearchResult result = stories.search(new SearchRequest(query.query(), asked.get(ORDER), MOST, false));
        if (result instanceof SearchResult.Refused refused) {
            return page(
                    asked, "Problem: search", mistaken(typed, new QueryMistake(typed.length(), refused.sentence())));
        }
        SearchResult.Found found = (SearchResult.Found) result;
        List<String> hints = new ArrayList<>(query.hints());
        found.remark().ifPresent(hints::add);
        List<Hit> hits = found.stories().stream()
                .map(story -> Hits.of(story, shells.times()))
                .toList();
        return page(
                asked,
                "Search: " + typed,
                new SearchView(
                        typed,
                        Optional.empty(),
                        hits,
                        String.format(
                                Locale.ROOT,
                                "%d %s%s, %s%,d %s",
                                hits.size(),
                                hits.size() == 1 ? "story" : "stories",
                                hits.size() == MOST ? " shown" : "",
                                found.isExact() ? "" : "more than ",
                                found.hits(),
                                found.hits() == 1 ? "article" : "articles"),
                        hints));
    }

    private static SearchView mistaken(String typed, QueryMistake wrong) {
        return new SearchView(typed, Optional.of(Hits.mistake(typed, wrong)), List.of(), "", List.of());
    }

    private WebAnswer page(Arguments asked, String title, SearchView view) {
        return templates.page("search", shells.of(asked, title, "/search"), view);
    }
}
