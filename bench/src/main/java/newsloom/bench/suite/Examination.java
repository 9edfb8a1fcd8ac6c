package newsloom.bench.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.LongSupplier;
import newsloom.model.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts one case after the other to a task, and writes a line for each: {@code id}, {@code ok}, the answer or an
 * {@code error}, and the microseconds of processor time it took as {@code us}.
 *
 * @param nanoseconds the processor time of this thread so far
 */
public record Examination(SuiteTask task, LongSupplier nanoseconds) {

    /** A case that breaks the task is answered with what broke it, and the next goes on. */
    public void run(BufferedReader cases, PrintStream answers) throws IOException {
        for (String line = cases.readLine(); line != null; line = cases.readLine()) {
            if (!line.isBlank()) {
                answers.println(Json.MAPPER.writeValueAsString(answer(line)));
            }
        }
        answers.flush();
    }

    private ObjectNode answer(String line) {
        ObjectNode written = Json.MAPPER.createObjectNode();
        long start = nanoseconds.getAsLong();
        Answer answer = attempt(line, written);
        long taken = nanoseconds.getAsLong() - start;
        written.put("ok", answer instanceof Answer.Given);
        fields(answer).forEach(written::putPOJO);
        return written.put("us", taken / 1_000);
    }

    /** An overflowing stack counts: a hostile case is to be reported, not to end the run. */
    private Answer attempt(String line, ObjectNode written) {
        try {
            JsonNode question = Json.MAPPER.readTree(line);
            written.set("id", question.has("id") ? question.get("id") : Json.MAPPER.nullNode());
            return task.answer(question);
        } catch (JacksonException e) {
            return new Answer.Refused("The case is not the JSON it should be: " + e.getOriginalMessage());
        } catch (Exception | StackOverflowError e) {
            return new Answer.Refused("The task broke: " + e);
        }
    }

    private static Map<String, ?> fields(Answer answer) {
        return answer instanceof Answer.Given given
                ? given.fields()
                : Map.of("error", answer instanceof Answer.Refused refused ? refused.reason() : "");
    }
}
