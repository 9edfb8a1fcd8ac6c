package newsloom.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The front page.
 *
 * @param next where those begin that come after these
 */
public record FrontView(List<StoryRow> rows, Filters filters, long total, Optional<String> next) {

    public static final List<Choice> WITHIN = List.of(
            new Choice("24", "24 h"), new Choice("168", "7 d"), new Choice("2160", "90 d"), new Choice("", "All"));

    public static final List<Choice> REPORTS = List.of(
            new Choice("", "Any size"),
            new Choice("2", "2 reports or more"),
            new Choice("3", "3 reports or more"),
            new Choice("5", "5 reports or more"));

    /** One of several values of a filter. */
    public record Choice(String value, String words) {}

    /** What is asked of the stories that are shown, as it stands in the address; empty where nothing is. */
    public record Filters(String within, String reports, String language, String publisher) {
        public boolean isEmpty() {
            return within.isEmpty() && reports.isEmpty() && language.isEmpty() && publisher.isEmpty();
        }
    }
}
