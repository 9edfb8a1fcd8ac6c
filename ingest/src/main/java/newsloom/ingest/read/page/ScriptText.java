package newsloom.ingest.read.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.ingest.read.html.HtmlText;
import newsloom.ingest.read.page.body.WordCount;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of a page that shows none until its scripts have run: it waits in the JSON that they start from, as the
 * values of one field ({@code cooked}, {@code articleBody}): of the one that the page's description quotes, or else of
 * that with the most prose.
 */
final class ScriptText {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** In characters: what is shorter holds no article. */
    private static final int SHORTEST = 400;

    /** In words: a value that is longer was written for readers. */
    private static final int PROSE = 15;

    /** In letters: so much of a description is no chance. */
    private static final int QUOTED = 40;

    private static final int DEPTH = 40;

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private int left;

    private ScriptText(int characters) {
        left = characters;
    }

    static Optional<String> of(Element page, List<String> descriptions, PageLimits limits) {
        ScriptText found = new ScriptText(2 * limits.linkedData());
        sources(page)
                .filter(json -> json.length() >= SHORTEST && json.length() <= limits.linkedData())
                .forEach(json -> found.parse(json, 0));
        return found.best(descriptions.stream().map(ScriptText::beginning).toList());
    }

    private static Stream<String> sources(Element page) {
        Stream<String> scripts = page.getElementsByTag("script").stream().map(script -> state(script.data()));
        Stream<String> attributes = page.stream()
                .flatMap(element -> element.attributes().asList().stream())
                .map(Attribute::getValue)
                .filter(ScriptText::isJson);
        return Stream.concat(scripts, attributes);
    }

    /** The value of {@code window.state = {...};}, or all of it where it is nothing but JSON. */
    private static String state(String script) {
        String bare = script.strip();
        String value =
                isJson(bare) ? bare : bare.substring(bare.indexOf('=') + 1).stripLeading();
        return isJson(value) ? value : "";
    }

    private static boolean isJson(String text) {
        return text.startsWith("{") || text.startsWith("[");
    }

    private void parse(String json, int depth) {
        left -= json.length();
        if (left < 0) {
            return;
        }
        try {
            collect("", JSON.readTree(json), depth);
        } catch (JacksonException e) {
            // It is a script and no JSON, or only looked like it: there is no text to be had from it.
        }
    }

    private void collect(String field, JsonNode node, int depth) {
        if (depth > DEPTH) {
            return;
        }
        if (node.isString()) {
            keep(field, node.asString(), depth);
        } else if (node.isObject()) {
            node.forEachEntry((name, value) -> collect(name, value, depth + 1));
        } else {
            node.forEach(value -> collect(field, value, depth + 1));
        }
    }

    private void keep(String field, String value, int depth) {
        if (isJson(value) && value.length() >= SHORTEST) {
            parse(value, depth + 1);
        } else {
            fields.computeIfAbsent(field, name -> new ArrayList<>()).add(value);
        }
    }

    private Optional<String> best(List<String> quotes) {
        return fields.values().stream()
                .filter(values -> prose(values) > 0)
                .map(values -> values.stream().distinct().map(ScriptText::text).collect(Collectors.joining("\n")))
                .max(Comparator.comparing((String text) -> isQuoted(text, quotes))
                        .thenComparingInt(WordCount::count));
    }

    private static boolean isQuoted(String text, List<String> quotes) {
        String letters = letters(text);
        return quotes.stream().anyMatch(quote -> !quote.isEmpty() && letters.contains(quote));
    }

    private static String beginning(String description) {
        String letters = letters(description);
        return letters.length() < QUOTED ? "" : letters.substring(0, QUOTED);
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String text(String value) {
        return value.indexOf('<') < 0 ? value : HtmlText.blocks(value);
    }

    private static int prose(List<String> values) {
        return values.stream()
                .mapToInt(WordCount::count)
                .filter(words -> words > PROSE)
                .sum();
    }
}
