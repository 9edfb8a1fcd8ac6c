package newsloom.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.replay.article.JsonArticleParser;
import newsloom.ingest.replay.article.JsonFields;
import newsloom.ingest.replay.article.ParsedArticle;
import newsloom.ingest.replay.file.FileBytes;
import newsloom.model.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads labelled files: articles as a replay takes them, a line each, with the right story as {@code cluster}. */
public final class LabelledReader {
    private final JsonArticleParser parser;

    public LabelledReader(LanguageDetector detector) {
        this.parser = new JsonArticleParser(detector);
    }

    /** Whole, in the order of publication; also when its name ends in {@code .gz}. */
    public LabelledStream read(Path file) throws IOException {
        Lines lines = new Lines(file);
        try (BufferedReader text =
                new BufferedReader(new InputStreamReader(FileBytes.open(file, bytes -> {}), UTF_8))) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                lines.take(line);
            }
        }
        return new LabelledStream(
                StreamNames.of(file), PublishedOrder.of(lines.labelled), lines.textless, lines.refused);
    }

    private final class Lines {
        private final Path file;
        private final List<LabelledArticle> labelled = new ArrayList<>();
        private final List<TextlessArticle> textless = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private long number;

        Lines(Path file) {
            this.file = file;
        }

        void take(String line) {
            number++;
            if (line.isBlank()) {
                return;
            }
            try {
                JsonNode read = Json.MAPPER.readTree(line);
                if (read.isObject()) {
                    take(new JsonFields(read));
                } else {
                    refuse("It is not a JSON object with a text.");
                }
            } catch (JacksonException e) {
                refuse(Json.problem(e));
            }
        }

        private void take(JsonFields fields) {
            Optional<String> label = fields.line("cluster");
            ParsedArticle parsed = parser.parse(fields);
            Optional<String> id = fields.text("id").filter(written -> !written.isBlank());
            if (parsed instanceof ParsedArticle.Read done) {
                take(new LabelledArticle(id.orElse(done.article().id()), done.article(), label));
            } else if (id.isEmpty()) {
                refuse("It has neither an \"id\" nor a \"text\".");
            } else if (isNew(id.get())) {
                textless.add(new TextlessArticle(id.get(), id.get(), label));
            }
        }

        private void take(LabelledArticle read) {
            if (isNew(read.article().id())) {
                labelled.add(read);
            }
        }

        private boolean isNew(String id) {
            boolean added = ids.add(id);
            if (!added) {
                refuse("An earlier line has the same id: " + id);
            }
            return added;
        }

        private void refuse(String reason) {
            refused.add(file + ":" + number + ": " + reason);
        }
    }
}
