package newsloom.bench.suite;

import tools.jackson.databind.JsonNode;

/** One kind of question, such as "which is the canonical form of this address?". */
@FunctionalInterface
public interface SuiteTask {

    /** @param question an object of the protocol: {@code id}, and what the task needs */
    Answer answer(JsonNode question) throws Exception;
}
