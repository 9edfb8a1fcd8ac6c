package newsloom.app.cli.export;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import newsloom.app.cli.terminal.ConstantNames;
import newsloom.app.cli.terminal.RoundedNumber;
import newsloom.app.cli.terminal.SafeText;
import newsloom.model.Article;
import newsloom.model.DatePrecision;
import newsloom.model.PublicationDate;
import newsloom.model.json.Json;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.Membership;
import newsloom.store.ArrivedCorrection;
import newsloom.store.PlacedArticle;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An article, or a correction, as a line of JSON that a replay takes back; what it does not know it passes over. */
final class ExportedJson {
    private ExportedJson() {}

    static String line(PlacedArticle exported) {
        ObjectNode json = replayed(exported.written().article());
        json.put("site", exported.written().article().site().orElse(null));
        json.put("read", exported.written().at().toString());
        if (exported.isReplaced()) {
            return line(json.put("replaced", true));
        }
        json.put("story", exported.place().map(place -> place.story().id()).orElse(null));
        exported.place().ifPresent(place -> put(json, place));
        return line(json);
    }

    /** What is known of an article without its text. */
    static String line(PlacedArticle.Place withoutText) {
        ArticleHeader article = withoutText.membership().article();
        ObjectNode json = Json.MAPPER.createObjectNode().put("id", article.id());
        json.put("without_text", true);
        json.put("url", article.url().map(URI::toString).orElse(null));
        json.put("title", article.title());
        json.put("published_at", article.published().map(ExportedJson::time).orElse(null));
        json.put("source", article.publisher().orElse(null));
        json.put("lang", article.language());
        json.put("site", article.site().orElse(null));
        json.put("story", withoutText.story().id());
        put(json, withoutText);
        return line(json);
    }

    static String line(ArrivedCorrection arrived) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.set("correction", Json.MAPPER.valueToTree(arrived.correction()));
        return line(json.put("read", arrived.at().toString()));
    }

    private static String line(ObjectNode json) {
        return SafeText.json(json.toString()) + "\n";
    }

    private static ObjectNode replayed(Article article) {
        ObjectNode json = Json.MAPPER.createObjectNode().put("id", article.id());
        json.put("url", article.url().map(URI::toString).orElse(null));
        json.put("title", article.title().orElse(null));
        json.put("text", article.text());
        json.put("published_at", article.published().map(ExportedJson::time).orElse(null));
        json.put("source", article.publisher().orElse(null));
        json.put("lang", language(article).orElse(null));
        put(json.putArray("authors"), article.authors());
        put(json.putArray("tags"), article.tags());
        json.put("image", article.image().map(URI::toString).orElse(null));
        return json;
    }

    private static void put(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    private static void put(ObjectNode json, PlacedArticle.Place place) {
        Membership member = place.membership();
        json.put("headline", place.story().headline());
        json.put("role", ConstantNames.of(place.story().role(member)));
        json.put("copy_of", member.copyOf().orElse(null));
        json.put("score", RoundedNumber.of(member.score()));
    }

    /** A replay takes what has no time of day for a day of UTC: the beginning of another's stays a time. */
    static String time(PublicationDate date) {
        Instant at = date.at();
        boolean isDay = date.precision() == DatePrecision.DAY
                && at.equals(
                        at.atOffset(ZoneOffset.UTC).toLocalDate().atStartOfDay().toInstant(ZoneOffset.UTC));
        return isDay ? at.atOffset(ZoneOffset.UTC).toLocalDate().toString() : at.toString();
    }

    static Optional<String> language(Article article) {
        return Optional.of(article.language().toLanguageTag())
                .filter(tag -> !article.language().getLanguage().isEmpty());
    }
}
