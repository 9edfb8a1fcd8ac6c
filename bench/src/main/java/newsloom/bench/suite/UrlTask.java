package newsloom.bench.suite;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newsloom.ingest.identity.CanonicalUrl;
import tools.jackson.databind.JsonNode;

/** The canonical form of {@code url}, found on the page {@code base} of the feed {@code feed}. */
public final class UrlTask implements SuiteTask {

    @Override
    public Answer answer(JsonNode question) {
        List<String> foundIn = Stream.of("base", "feed")
                .map(field -> question.path(field).asString(""))
                .filter(place -> !place.isEmpty())
                .toList();
        return CanonicalUrl.of(question.path("url").asString(""), foundIn)
                .<Answer>map(canonical -> new Answer.Given(Map.of("canonical", canonical)))
                .orElseGet(() -> new Answer.Refused("It is no address."));
    }
}
