package newsloom.ingest.replay.article;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Makes the correction of a line of an export: as it was made, with its id, author and time. */
final class CorrectionParser {
    /** More than the most articles that a correction names need, and what every topic takes. */
    private static final int LONGEST = 300_000;

    private static final int LONGEST_NAME = 200;
    private static final List<String> LISTS = List.of("articles", "apart", "rest", "story");

    private CorrectionParser() {}

    static ParsedArticle parse(JsonNode written) {
        if (written.toString().length() > LONGEST) {
            return refused("It is longer than the " + LONGEST + " signs allowed.");
        }
        if (!isName(written.path("id"))
                || !isName(written.path("author"))
                || !written.path("at").isString()) {
            return refused(
                    "It needs an \"id\" and an \"author\" of 1 to " + LONGEST_NAME + " signs, and a time \"at\".");
        }
        if (!articles(written).allMatch(CorrectionParser::isArticle)) {
            return refused("It names an article by something that is no id.");
        }
        try {
            return new ParsedArticle.Decided(Json.MAPPER.treeToValue(written, Correction.class));
        } catch (JacksonException e) {
            return refused(Optional.ofNullable(e.getCause())
                    .filter(IllegalArgumentException.class::isInstance)
                    .map(Throwable::getMessage)
                    .orElseGet(() -> Json.problem(e)));
        }
    }

    private static Stream<JsonNode> articles(JsonNode correction) {
        return LISTS.stream().flatMap(list -> correction.path(list).valueStream());
    }

    private static boolean isName(JsonNode name) {
        return name.isString() && name.stringValue().length() <= LONGEST_NAME;
    }

    private static boolean isArticle(JsonNode id) {
        return id.isString() && Article.objectionToId(id.stringValue()).isEmpty();
    }

    private static ParsedArticle refused(String why) {
        return new ParsedArticle.Refused("Its \"correction\" is none that can be made. " + why);
    }
}
