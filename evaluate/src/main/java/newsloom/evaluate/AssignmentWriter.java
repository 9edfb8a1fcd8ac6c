package newsloom.evaluate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.model.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** Writes the story of each article as JSON lines of {@code id}, {@code story} and {@code copyOf}, with the files' ids. */
public final class AssignmentWriter {
    private AssignmentWriter() {}

    /** Those of the mix where there is one, else of all files in turn. */
    public static void write(Evaluation evaluation, Path file) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (EvaluationRun run : evaluation.mix().map(List::of).orElse(evaluation.files())) {
                Map<String, String> ids = ids(run.stream());
                for (Map.Entry<String, String> placed : run.repaired().entrySet()) {
                    lines.write(line(run, placed.getKey(), placed.getValue(), ids));
                    lines.newLine();
                }
            }
        }
    }

    private static Map<String, String> ids(LabelledStream stream) {
        Map<String, String> ids = new HashMap<>();
        stream.articles().forEach(each -> ids.put(each.article().id(), each.id()));
        stream.textless().forEach(each -> ids.put(each.key(), each.id()));
        return ids;
    }

    private static String line(EvaluationRun run, String article, String story, Map<String, String> ids) {
        ObjectNode json =
                Json.MAPPER.createObjectNode().put("id", ids.get(article)).put("story", story);
        Optional.ofNullable(run.copies().get(article))
                .ifPresentOrElse(original -> json.put("copyOf", ids.get(original)), () -> json.putNull("copyOf"));
        return json.toString();
    }
}
