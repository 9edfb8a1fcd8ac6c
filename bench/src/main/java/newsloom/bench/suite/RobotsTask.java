package newsloom.bench.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import newsloom.fetch.robots.RobotRules;
import newsloom.fetch.robots.RobotsReader;
import tools.jackson.databind.JsonNode;

/**
 * Whether {@code robots} (or {@code robots_b64}, or the file at {@code path}) lets {@code agent} ask for {@code url}, or for
 * each of {@code urls}.
 */
public final class RobotsTask implements SuiteTask {

    @Override
    public Answer answer(JsonNode question) throws IOException {
        RobotRules rules =
                RobotsReader.read(file(question), question.path("agent").asString(""));
        JsonNode several = question.path("urls");
        return new Answer.Given(Map.of(
                "allowed",
                several.isArray()
                        ? several.valueStream()
                                .map(url -> rules.allows(url.asString("")))
                                .toList()
                        : rules.allows(question.path("url").asString(""))));
    }

    private static byte[] file(JsonNode question) throws IOException {
        if (question.has("robots_b64")) {
            return Base64.getDecoder().decode(question.get("robots_b64").asString(""));
        }
        return question.has("path")
                ? CaseFile.bytes(Path.of(question.get("path").asString("")))
                : question.path("robots").asString("").getBytes(UTF_8);
    }
}
