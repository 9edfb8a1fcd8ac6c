package newsloom.ingest.replay.article;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsloom.fetch.RegistrableDomain;
import newsloom.fetch.WebAddress;
import newsloom.ingest.identity.ArticleIds;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.read.LanguageTags;
import newsloom.ingest.read.PlainText;
import newsloom.model.Article;
import newsloom.model.PublicationDate;
import newsloom.model.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/**
 * Parses an object with {@code id, url, title, text, published_at, source, lang, authors, tags, image}, all optional
 * but the text; also the lines of an export that are no articles.
 *
 * <p>A field that makes no sense is left out with a remark; only without a text is there no article.
 */
public final class JsonArticleParser {
    private final ObjectReader json = Json.MAPPER
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS);
    private final LanguageDetector detector;

    public JsonArticleParser(LanguageDetector detector) {
        this.detector = detector;
    }

    public ParsedArticle parse(String content) {
        try {
            JsonNode read = json.readTree(content);
            return read.isObject()
                    ? parseExported(new JsonFields(read))
                    : new ParsedArticle.Refused("It is not a JSON object with a text.");
        } catch (JacksonException e) {
            return new ParsedArticle.Refused(Json.problem(e));
        }
    }

    /** What {@code newsloom export} writes beside articles has no text. */
    private ParsedArticle parseExported(JsonFields fields) {
        if (!fields.has("text") && fields.has("correction")) {
            return CorrectionParser.parse(fields.object().path("correction"));
        }
        boolean isGone =
                !fields.has("text") && fields.object().path("without_text").asBoolean(false);
        return isGone ? new ParsedArticle.WithoutText() : parse(fields);
    }

    public ParsedArticle parse(JsonFields fields) {
        Optional<String> text = fields.text("text").map(PlainText::clean).map(String::strip);
        if (!fields.object().path("text").isString() && fields.has("text")) {
            return new ParsedArticle.Refused(
                    "Its \"text\" is no text in quotation marks: " + JsonFields.shown(fields.raw("text")));
        }
        if (text.filter(words -> !words.isEmpty()).isEmpty()) {
            return new ParsedArticle.Refused("It has no \"text\".");
        }
        List<String> remarks = new ArrayList<>();
        Article article = article(fields, text.get(), remarks);
        boolean isReplaced = fields.object().path("replaced").asBoolean(false);
        return new ParsedArticle.Read(article, remarks, Optional.empty(), isReplaced);
    }

    private Article article(JsonFields fields, String text, List<String> remarks) {
        Optional<URI> url = address("url", fields, remarks);
        Optional<String> title = fields.line("title");
        return new Article(
                id(fields, text),
                url,
                url.map(RegistrableDomain::of),
                fields.line("source").or(() -> url.map(WebAddress::host)),
                Optional.empty(),
                title,
                names("authors", fields, remarks),
                names("tags", fields, remarks),
                address("image", fields, remarks),
                text,
                published(fields, remarks),
                language(fields, title, text, remarks));
    }

    private static Optional<URI> address(String field, JsonFields fields, List<String> remarks) {
        Optional<String> written = fields.line(field);
        Optional<URI> address = written.flatMap(WebAddress::of);
        if (written.isPresent() && address.isEmpty()) {
            remarks.add(
                    "Its " + field + " is no address on the web and was left out: " + JsonFields.shown(written.get()));
        }
        return address;
    }

    private static List<String> names(String field, JsonFields fields, List<String> remarks) {
        List<String> names = fields.lines(field);
        if (names.isEmpty() && fields.has(field) && !fields.raw(field).equals("[]")) {
            remarks.add("Its " + field + " are no texts and were left out: " + JsonFields.shown(fields.raw(field)));
        }
        return names;
    }

    private static Optional<PublicationDate> published(JsonFields fields, List<String> remarks) {
        Optional<PublicationDate> time = fields.date("published_at");
        if (time.isEmpty() && fields.has("published_at")) {
            remarks.add("Its published_at is no date or time, so it is undated: "
                    + JsonFields.shown(fields.raw("published_at")));
        }
        return time;
    }

    private static String id(JsonFields fields, String text) {
        return ArticleIds.of(
                fields.line("id"),
                fields.line("url"),
                fields.raw("source"),
                fields.raw("title"),
                text,
                fields.raw("published_at"));
    }

    private Locale language(JsonFields fields, Optional<String> title, String text, List<String> remarks) {
        Optional<String> declared = fields.line("lang");
        Locale language = detector.language(declared, title, text);
        declared.map(LanguageTags::normal)
                .filter(tag -> !tag.equals(Locale.ROOT) && !tag.equals(language))
                .ifPresent(tag -> remarks.add("Its lang is " + tag.toLanguageTag() + ", but its text is clearly in "
                        + language.getDisplayLanguage(Locale.ENGLISH) + ", which counts."));
        return language;
    }
}
