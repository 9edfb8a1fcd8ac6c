package newsloom.ingest.read.page;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Dates in what a page brings along for its own scripts: the last resort where these write all that readers see. */
final class ScriptDates {
    /** Of a script, in characters. */
    private static final int LOOKED_AT = 500_000;

    private static final Pattern MADE = Pattern.compile(
            "\"(?i:created_?at|date_?created|date_?creation|published_?at"
                    + "|date_?published|publish(?:ed)?_?date|pub_?date)\\\\?\"\\s*:\\s*\\\\?\"(\\d{4}-\\d\\d-\\d\\d[^\"\\\\]{0,30})");

    private ScriptDates() {}

    /** As they are written, in their order. */
    static Stream<String> in(Element page) {
        return page.getElementsByTag("script").stream()
                .map(Element::data)
                .map(script -> script.substring(0, Math.min(script.length(), LOOKED_AT)))
                .flatMap(script -> MADE.matcher(script).results())
                .map((MatchResult made) -> made.group(1));
    }
}
