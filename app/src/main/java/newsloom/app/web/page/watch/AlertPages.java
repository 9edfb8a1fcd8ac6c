package newsloom.app.web.page.watch;

import static newsloom.app.web.route.RouteParameter.inQuery;

import java.time.Instant;
import java.util.List;
import newsloom.app.service.WatchService;
import newsloom.app.web.http.WebAnswer;
import newsloom.app.web.page.Shells;
import newsloom.app.web.page.Templates;
import newsloom.app.web.route.Arguments;
import newsloom.app.web.route.ParameterType;
import newsloom.app.web.route.Route;
import newsloom.app.web.route.RouteParameter;
import newsloom.app.web.route.RouteText;

/** Shows what watches have told, and why they have not. */
public final class AlertPages {
    private static final int MOST = 100;

    private static final RouteParameter<String> WATCH =
            inQuery("watch", ParameterType.text(64), "Of this watch alone, by its name.");
    private static final RouteParameter<String> ALL =
            inQuery("all", ParameterType.text(3), "With what went to nobody, and why.");

    private final WatchService watches;
    private final Templates templates;
    private final Shells shells;

    public AlertPages(WatchService watches, Templates templates, Shells shells) {
        this.watches = watches;
        this.templates = templates;
        this.shells = shells;
    }

    public List<Route> routes() {
        return List.of(Route.get("/alerts", RouteText.page("What was told."), List.of(WATCH, ALL), this::alerts));
    }

    private WebAnswer alerts(Arguments asked) {
        boolean all = asked.find(ALL).isPresent();
        List<AlertsView.Row> rows = watches.alerts(asked.find(WATCH), all, Instant.EPOCH)
                .limit(MOST)
                .map(alert -> AlertsView.Row.of(alert.alert(), shells.times()))
                .toList();
        return templates.page(
                "alerts",
                shells.of(asked, "Alerts", "/alerts"),
                new AlertsView(rows, asked.find(WATCH).orElse(""), all));
    }
}
