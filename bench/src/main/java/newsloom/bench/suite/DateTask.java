package newsloom.bench.suite;

import java.util.Map;
import newsloom.ingest.read.date.DateReader;
import tools.jackson.databind.JsonNode;

/** The moment that {@code text} names. */
public final class DateTask implements SuiteTask {

    @Override
    public Answer answer(JsonNode question) {
        return DateReader.read(question.path("text").asString(""))
                .<Answer>map(read -> new Answer.Given(Map.of("iso", read.toString())))
                .orElseGet(() -> new Answer.Refused("It is no date."));
    }
}
