package newsloom.bench.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.bench.suite.CaseFile;
import newsloom.fetch.Bytes;
import newsloom.fetch.WebAddress;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.page.PageReader;
import newsloom.ingest.read.page.body.PageFeatures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the pages of a case file that {@code bench/suite extract} answers too. */
final class MarkedPages {
    private final JsonMapper json = new JsonMapper();
    private final PageReader reader = new PageReader();

    List<MarkedPage> read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> page(file, json.readTree(line))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The cases " + file + " cannot be read.", e);
        }
    }

    private static byte[] unzipped(Path path) {
        try {
            return CaseFile.bytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The page " + path + " cannot be read.", e);
        }
    }

    private MarkedPage page(Path file, JsonNode line) {
        Path path = file.resolveSibling(line.path("path").asString(""));
        return page(
                line.path("suite").asString(""),
                line.path("gold").path("page_type").asString("article"),
                line.path("url").asString(""),
                new Bytes(unzipped(path)),
                line.path("gold").path("text").asString(""));
    }

    MarkedPage page(String suite, String kind, String url, Bytes bytes, String gold) {
        Document document = new Document(bytes, Optional.empty(), WebAddress.of(url));
        String site = document.address()
                .map(address -> String.valueOf(address.getHost()))
                .orElse(url);
        return MarkedPage.of(suite, kind, site, gold, document, PageFeatures.of(reader.extractionInput(document)));
    }
}
