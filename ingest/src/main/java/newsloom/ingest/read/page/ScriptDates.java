package newsloom.ingest.read.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Dates in what a page brings along for its own scripts: the last resort where these write all that readers see. */
final class ScriptDates {
    /** Of a script, in characters. */
    private static final int LOOKED_AT = 500_000;

    private static final String CENTURY = "\"20";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[^\"\\\\]{0,30}");
    private static final Pattern MADE = Pattern.compile("\"(?i:created_?at|date_?created|date_?creation|published_?at"
            + "|date_?published|publish(?:ed)?_?date|pub_?date)\\\\?\"\\s*:\\s*\\\\?$");
    private static final int LONGEST_NAME = 40;

    private ScriptDates() {}

    /** As they are written, in their order. */
    static Stream<String> in(Element page) {
        return page.getElementsByTag("script").stream()
                .map(Element::data)
                .map(script -> script.substring(0, Math.min(script.length(), LOOKED_AT)))
                .flatMap(ScriptDates::days);
    }

    private static Stream<String> days(String script) {
        return IntStream.iterate(script.indexOf(CENTURY), at -> at >= 0, at -> script.indexOf(CENTURY, at + 1))
                .filter(at -> MADE.matcher(script.substring(Math.max(0, at - LONGEST_NAME), at))
                        .find())
                .mapToObj(at -> DAY.matcher(script).region(at + 1, script.length()))
                .filter(Matcher::lookingAt)
                .map(Matcher::group);
    }
}
