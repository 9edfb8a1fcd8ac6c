package newsloom.app.web;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsloom.app.failure.CannotRun;
import newsloom.app.role.Stores;
import newsloom.app.service.Services;
import newsloom.app.service.StoryQueries;
import newsloom.app.service.WatchService;
import newsloom.app.settings.ListenAddress;
import newsloom.app.settings.Settings;
import newsloom.app.web.access.BrowserCheck;
import newsloom.app.web.api.ArticleRoutes;
import newsloom.app.web.api.SearchRoutes;
import newsloom.app.web.api.StoryRoutes;
import newsloom.app.web.api.StreamRoutes;
import newsloom.app.web.http.Problem;
import newsloom.app.web.http.WebAnswer;
import newsloom.app.web.http.WebRequest;
import newsloom.app.web.live.LiveChanges;
import newsloom.app.web.openapi.OpenApiDocument;
import newsloom.app.web.page.Assets;
import newsloom.app.web.page.FrontPage;
import newsloom.app.web.page.PageTimes;
import newsloom.app.web.page.SearchPage;
import newsloom.app.web.page.Shells;
import newsloom.app.web.page.StoryPages;
import newsloom.app.web.page.Templates;
import newsloom.app.web.page.watch.AlertPages;
import newsloom.app.web.page.watch.WatchPages;
import newsloom.app.web.route.Access;
import newsloom.app.web.route.Caller;
import newsloom.app.web.route.Route;
import newsloom.app.web.route.RouteTable;
import newsloom.app.web.route.RouteText;
import newsloom.app.web.server.WebServer;
import newsloom.store.StoryStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page and the API of a process, from their start to their end. */
public final class PageServer implements AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(PageServer.class);

    private final StoryQueries stories;
    private final WatchService watches;
    private final StoryStore rows;
    private final LiveChanges live;
    private final ZoneId zone;
    private final BrowserCheck browsers;
    private final RouteTable table;
    private final WebServer server;

    private PageServer(Settings settings, Services services) {
        Stores.requireData(settings);
        this.rows = Stores.open(settings);
        this.stories = services.stories();
        this.watches = services.watches();
        this.live = LiveChanges.of(rows);
        this.zone = settings.page().zone();
        this.browsers = new BrowserCheck(
                settings.page().address().host(), settings.page().url());
        this.table = new RouteTable(routes());
        this.server = WebServer.start(settings.page().address(), this::answer);
    }

    /** Serves, if the settings do not turn it off. */
    public static Optional<PageServer> start(Settings settings, Services services) {
        requireLoopback(settings.page().address());
        Optional<PageServer> started = Optional.of(settings.page())
                .filter(page -> page.address().served())
                .map(page -> new PageServer(settings, services));
        started.ifPresent(page -> logger.info("The page is at {}.", page.address()));
        return started;
    }

    /** Whoever reaches it may change everything: nobody signs in. */
    private static void requireLoopback(ListenAddress address) {
        if (address.served() && !address.isLoopback()) {
            throw new CannotRun("The page cannot be served at " + address.host() + ": there is no sign-in yet, so that"
                    + " whoever reaches it could change everything. Set page to an address of this machine, such as"
                    + " 127.0.0.1:8080, and let a proxy that asks for a password lead there.");
        }
    }

    public URI address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
        live.close();
        stories.close();
        watches.close();
        rows.close();
    }

    private WebAnswer answer(WebRequest request) {
        Optional<Problem> objection = browsers.objection(request);
        return objection.isPresent()
                ? objection.get().answer()
                : table.answer(request, new Caller("local", Access.ADMIN));
    }

    private List<Route> routes() {
        List<Route> api = new ArrayList<>();
        api.addAll(new StoryRoutes(stories, rows).routes());
        api.addAll(new SearchRoutes(stories).routes());
        api.addAll(new ArticleRoutes(stories).routes());
        api.addAll(new StreamRoutes(stories, live).routes());
        String document = OpenApiDocument.of(api);
        api.add(Route.get(
                "/api/openapi.json",
                new RouteText("This document.", "{}"),
                List.of(),
                asked -> WebAnswer.json(document)));
        api.addAll(pages());
        return api;
    }

    private List<Route> pages() {
        Templates templates = new Templates();
        Shells shells = new Shells(new PageTimes(zone), rows);
        List<Route> pages = new ArrayList<>(Assets.routes());
        pages.addAll(new FrontPage(stories, rows, templates, shells, Clock.systemUTC()).routes());
        pages.addAll(new StoryPages(stories, templates, shells).routes());
        pages.addAll(new SearchPage(stories, templates, shells).routes());
        pages.addAll(new WatchPages(watches, templates, shells, Clock.systemUTC()).routes());
        pages.addAll(new AlertPages(watches, templates, shells).routes());
        return pages;
    }
}
