package newsloom.app.web.route;

import newsloom.app.web.http.WebAnswer;

/** Answers what was asked of a route. */
@FunctionalInterface
public interface RouteHandler {
    WebAnswer answer(Arguments arguments);
}
