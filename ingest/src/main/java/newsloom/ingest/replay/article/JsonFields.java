package newsloom.ingest.replay.article;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.ingest.read.PlainText;
import newsloom.ingest.read.Timestamps;
import newsloom.model.DateOrigin;
import newsloom.model.PublicationDate;
import tools.jackson.databind.JsonNode;

/** The fields of one JSON object; blank ones and {@code null} count as absent. */
public record JsonFields(JsonNode object) {
    private static final int SHOWN = 100;

    public boolean has(String field) {
        return !raw(field).isBlank();
    }

    /** As it is written: of any type, and empty when absent. */
    public String raw(String field) {
        JsonNode node = object.path(field);
        return node.isString() ? node.stringValue() : node.isNull() || node.isMissingNode() ? "" : node.toString();
    }

    /** Words or a number, but nothing nested. */
    public Optional<String> text(String field) {
        JsonNode node = object.path(field);
        return node.isString() || node.isNumber() ? Optional.of(raw(field)) : Optional.empty();
    }

    public Optional<String> line(String field) {
        return text(field).map(PlainText::oneLine).filter(words -> !words.isEmpty());
    }

    /** A text, or each of a list; of an object in it, the name. */
    public List<String> lines(String field) {
        JsonNode node = object.path(field);
        return (node.isArray() ? node.valueStream() : Stream.of(node))
                .map(each -> each.isObject() ? each.path("name") : each)
                .filter(each -> each.isString() || each.isNumber())
                .map(each -> PlainText.oneLine(each.asString()))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    public Optional<PublicationDate> date(String field) {
        JsonNode node = object.path(field);
        if (node.isNumber()) {
            return Optional.of(node)
                    .filter(JsonNode::canConvertToLong)
                    .flatMap(number -> Timestamps.ofNumber(number.longValue()))
                    .map(PublicationDate::ofFile);
        }
        return line(field).flatMap(written -> Timestamps.ofText(written, DateOrigin.FILE));
    }

    /** A value as a remark shows it: not longer than a person reads. */
    static String shown(String value) {
        String line = PlainText.oneLine(value.substring(0, Math.min(value.length(), SHOWN)));
        return value.length() > SHOWN ? line + "…" : line;
    }
}
