package newsloom.bench.suite;

import java.util.Map;

/** What a task makes of one case. */
public sealed interface Answer {

    /** @param fields of the answer beside {@code id} and {@code ok}, in the order they are written */
    record Given(Map<String, ?> fields) implements Answer {}

    /** The case was understood, and its input is one to refuse. */
    record Refused(String reason) implements Answer {}
}
