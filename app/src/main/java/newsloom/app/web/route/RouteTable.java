package newsloom.app.web.route;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import newsloom.app.web.http.Problem;
import newsloom.app.web.http.WebAnswer;
import newsloom.app.web.http.WebRequest;

/** Finds the route of a request, checks what it was asked with, and has it answered. */
public final class RouteTable {
    private final List<Route> routes;

    public RouteTable(List<Route> routes) {
        this.routes = routes.stream()
                .sorted(Comparator.comparingLong(
                                (Route route) -> route.template().fixed())
                        .reversed())
                .toList();
    }

    public WebAnswer answer(WebRequest request, Caller caller) {
        List<Match> matches = routes.stream()
                .flatMap(route -> match(route, request.path()).stream())
                .toList();
        return matches.stream()
                .filter(match -> match.route().method() == request.method())
                .findFirst()
                .map(match -> answer(match, request, caller))
                .orElseGet(() -> notHere(request, matches));
    }

    private record Match(Route route, Map<String, String> inPath) {}

    private static Optional<Match> match(Route route, String path) {
        return route.template().match(path).map(values -> new Match(route, values));
    }

    private static WebAnswer answer(Match match, WebRequest request, Caller caller) {
        Route route = match.route();
        if (!caller.access().allows(route.access())) {
            return denied(route, caller);
        }
        Route.Reading reading = route.read(request, match.inPath());
        return reading instanceof Route.Reading.Wrong wrong
                ? wrong.problem().answer()
                : route.handler().answer(((Route.Reading.Right) reading).arguments());
    }

    private static WebAnswer denied(Route route, Caller caller) {
        String needed = route.access().name().toLowerCase(Locale.ROOT);
        return caller.access() == Access.OPEN
                ? new Problem(401, "Not signed in", "Sign in, or send a token: Authorization: Bearer TOKEN.").answer()
                : new Problem(
                                403,
                                "Not allowed",
                                "This takes the role " + needed + "; yours is "
                                        + caller.access().name().toLowerCase(Locale.ROOT) + ".")
                        .answer();
    }

    private static WebAnswer notHere(WebRequest request, List<Match> others) {
        if (others.isEmpty()) {
            return new Problem(404, "There is nothing here", "Nothing has the address " + request.path() + ".")
                    .answer();
        }
        String allowed = others.stream()
                .map(match -> match.route().method().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new Problem(405, "Not to be asked like this", request.path() + " takes " + allowed + ".")
                .answer()
                .with("Allow", allowed);
    }
}
