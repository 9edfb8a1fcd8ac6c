package newsloom.bench.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import newsloom.fetch.Bytes;
import newsloom.fetch.WebAddress;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.page.PageReader;
import newsloom.ingest.read.page.PageReading;
import tools.jackson.databind.JsonNode;

/** The article on the page that {@code path} holds, in gzip; {@code url} says where it was found. */
public final class ExtractTask implements SuiteTask {
    private final PageReader reader = new PageReader();

    @Override
    public Answer answer(JsonNode question) throws IOException {
        Bytes bytes = new Bytes(CaseFile.bytes(Path.of(question.path("path").asString(""))));
        PageReading reading = reader.read(new Document(
                bytes, Optional.empty(), WebAddress.of(question.path("url").asString(""))));
        return reading instanceof PageReading.Page page
                ? new Answer.Given(fields(page))
                : new Answer.Refused(reading instanceof PageReading.NoArticle none ? none.reason() : "");
    }

    private static Map<String, Object> fields(PageReading.Page page) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("text", page.text());
        page.title().ifPresent(title -> fields.put("title", title));
        if (!page.authors().isEmpty()) {
            fields.put("author", String.join(", ", page.authors()));
        }
        page.day().ifPresent(day -> fields.put("date", day.toString()));
        return fields;
    }
}
