package newsloom.app.web.route;

/**
 * What people read of a route.
 *
 * @param summary what it gives or does, in a sentence
 * @param example an answer as it might be; empty where that is a page
 */
public record RouteText(String summary, String example) {
    public static RouteText page(String summary) {
        return new RouteText(summary, "");
    }
}
