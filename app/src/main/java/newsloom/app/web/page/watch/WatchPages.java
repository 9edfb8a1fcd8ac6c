package newsloom.app.web.page.watch;

import static newsloom.app.web.route.RouteParameter.inBody;
import static newsloom.app.web.route.RouteParameter.inQuery;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import newsloom.app.service.TriedWatch;
import newsloom.app.service.WatchService;
import newsloom.app.web.access.FormToken;
import newsloom.app.web.http.Problem;
import newsloom.app.web.http.WebAnswer;
import newsloom.app.web.page.Hits;
import newsloom.app.web.page.Shells;
import newsloom.app.web.page.Templates;
import newsloom.app.web.page.watch.WatchView.State;
import newsloom.app.web.page.watch.WatchView.Trial;
import newsloom.app.web.route.Arguments;
import newsloom.app.web.route.ParameterType;
import newsloom.app.web.route.Route;
import newsloom.app.web.route.RouteParameter;
import newsloom.app.web.route.RouteText;
import newsloom.model.watch.Telling;
import newsloom.model.watch.Watch;
import newsloom.model.watch.WatchRules;
import newsloom.query.ParsedQuery;
import newsloom.query.Query;
import newsloom.query.QueryMistake;
import newsloom.query.QueryParser;
import newsloom.query.QueryReading;

/** Lists the watches, tries one on the past, and keeps it. */
public final class WatchPages {
    private static final Duration PAST = Duration.ofDays(30);

    private static final RouteParameter<String> NAME = inQuery("name", ParameterType.text(64), "The name of a watch.");
    private static final RouteParameter<String> QUERY =
            inQuery("q", ParameterType.text(4_096), "What a story must say, in the query language.");
    private static final RouteParameter<String> TOKEN =
            inBody(FormToken.FIELD, ParameterType.text(64), "What our own pages have.");
    private static final RouteParameter<String> SAVED =
            inQuery("saved", ParameterType.text(3), "That it was just saved.");

    private final WatchService watches;
    private final Templates templates;
    private final Shells shells;
    private final InstantSource clock;

    public WatchPages(WatchService watches, Templates templates, Shells shells, InstantSource clock) {
        this.watches = watches;
        this.templates = templates;
        this.shells = shells;
        this.clock = clock;
    }

    public List<Route> routes() {
        List<RouteParameter<?>> form = List.of(NAME, QUERY, TOKEN);
        return List.of(
                Route.get("/watches", RouteText.page("The watches."), List.of(), this::list),
                Route.get(
                        "/watch",
                        RouteText.page("A watch, and what it would have told."),
                        List.of(NAME, QUERY, SAVED),
                        this::edit),
                Route.post("/watch", RouteText.page("Keeps a watch."), form, this::save),
                Route.post("/watch/remove", RouteText.page("Removes a watch."), form, this::remove));
    }

    private WebAnswer list(Arguments asked) {
        return templates.page(
                "watches",
                shells.of(asked, "Watches", "/watches"),
                new WatchesView(
                        watches.watches().stream().map(WatchesView.Row::of).toList()));
    }

    private WebAnswer edit(Arguments asked) {
        Optional<Watch> known = asked.find(NAME).flatMap(this::known);
        String typed = asked.find(QUERY).or(() -> known.map(Watch::query)).orElse("");
        return typed.isEmpty()
                ? page(asked, known, typed, Optional.empty(), Optional.empty())
                : tried(asked, known, typed);
    }

    private WebAnswer tried(Arguments asked, Optional<Watch> known, String typed) {
        QueryReading reading = QueryParser.parse(typed);
        return reading instanceof QueryMistake mistake
                ? page(asked, known, typed, Optional.of(mistake), Optional.empty())
                : page(asked, known, typed, Optional.empty(), Optional.of(trial(known, (ParsedQuery) reading)));
    }

    private Trial trial(Optional<Watch> known, ParsedQuery query) {
        TriedWatch tried = watches.tried(query.query(), known.map(Watch::rules).orElseGet(WatchRules::defaults), PAST);
        return Trials.of(tried, shells.times());
    }

    private WebAnswer save(Arguments asked) {
        String name = asked.find(NAME).orElse("");
        String typed = asked.find(QUERY).orElse("");
        Optional<Watch> known = known(name);
        if (!FormToken.isBroughtBack(asked.request(), asked.find(TOKEN))) {
            return stale();
        }
        if (!Watch.isName(name)) {
            return problem(asked, typed, "A watch is called by 1 to 64 letters, digits, dots, _ and -.");
        }
        QueryReading reading = QueryParser.parse(typed);
        if (reading instanceof QueryMistake mistake) {
            return page(asked, known, typed, Optional.of(mistake), Optional.empty());
        }
        Query query = ((ParsedQuery) reading).query();
        watches.put(known.filter(watch -> watch.query().equals(query.toString()))
                .orElseGet(() -> new Watch(
                        name,
                        query.toString(),
                        known.map(Watch::rules).orElseGet(WatchRules::defaults),
                        known.map(Watch::telling).orElseGet(Telling::to),
                        clock.instant(),
                        known.map(Watch::isPaused).orElse(false))));
        return WebAnswer.seeOther(
                URI.create("/watch?saved=yes&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8)));
    }

    private WebAnswer remove(Arguments asked) {
        if (!FormToken.isBroughtBack(asked.request(), asked.find(TOKEN))) {
            return stale();
        }
        asked.find(NAME).ifPresent(watches::remove);
        return WebAnswer.seeOther(URI.create("/watches"));
    }

    private Optional<Watch> known(String name) {
        return watches.watches().stream()
                .filter(watch -> watch.name().equals(name))
                .findFirst();
    }

    private static WebAnswer stale() {
        return new Problem(403, "The form is out of date", "Load the page again, and send it once more.").answer();
    }

    private WebAnswer problem(Arguments asked, String typed, String sentence) {
        return page(
                asked, view(asked, Optional.empty(), typed, Optional.of(sentence), Optional.empty(), Optional.empty()));
    }

    private WebAnswer page(
            Arguments asked,
            Optional<Watch> known,
            String typed,
            Optional<QueryMistake> mistake,
            Optional<Trial> trial) {
        return page(asked, view(asked, known, typed, mistake.map(QueryMistake::sentence), mistake, trial));
    }

    private WatchView view(
            Arguments asked,
            Optional<Watch> known,
            String typed,
            Optional<String> problem,
            Optional<QueryMistake> mistake,
            Optional<Trial> trial) {
        State state = asked.find(SAVED).map(any -> State.SAVED).orElse(known.isPresent() ? State.KNOWN : State.NEW);
        return new WatchView(
                asked.find(NAME).orElse(""),
                typed,
                known.map(WatchesView::tells).orElse("first coverage, spread, and whatever else is usual"),
                state,
                "",
                problem,
                mistake.map(wrong -> Hits.mistake(typed, wrong)),
                trial);
    }

    private WebAnswer page(Arguments asked, WatchView view) {
        FormToken token = FormToken.of(asked.request());
        String title = (view.problem().isPresent() ? "Problem: " : "") + (view.isNew() ? "New watch" : view.name());
        return token.keptBy(templates.page("watch", shells.of(asked, title, "/watches"), view.with(token.value())));
    }
}
