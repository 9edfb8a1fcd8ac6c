package newsloom.app.web.http;

import java.util.Map;
import java.util.Optional;
import newsloom.model.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why something was not done, as RFC 9457 has it.
 *
 * @param title what happened, in a few words
 * @param detail where, and what to do: a sentence
 * @param at where in what was sent, if that can be said
 */
public record Problem(int status, String title, String detail, Optional<Place> at) {

    /**
     * A place in what was sent.
     *
     * @param parameter which one it is in
     * @param offset the first character, from 0
     * @param length how many
     */
    public record Place(String parameter, int offset, int length) {}

    public Problem(int status, String title, String detail) {
        this(status, title, detail, Optional.empty());
    }

    public WebAnswer.Text answer() {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("status", status).put("title", title).put("detail", detail);
        at.ifPresent(place -> json.set("at", Json.MAPPER.valueToTree(place)));
        return new WebAnswer.Text(status, "application/problem+json", json.toString(), Map.of());
    }
}
