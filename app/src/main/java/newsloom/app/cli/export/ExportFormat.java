package newsloom.app.cli.export;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import newsloom.app.cli.terminal.ConstantNames;
import newsloom.store.PlacedArticle;

/** In which form articles are exported. */
public enum ExportFormat {
    JSONL(""),
    CSV(ExportedCsv.HEADER);

    private final String header;

    ExportFormat(String header) {
        this.header = header;
    }

    /** As it was typed. */
    public static ExportFormat of(String typed) {
        return Stream.of(values())
                .filter(format -> ConstantNames.of(format).equals(typed))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The format must be jsonl or csv."));
    }

    byte[] header() {
        return header.getBytes(StandardCharsets.UTF_8);
    }

    /** With the end of its line. */
    byte[] write(PlacedArticle article) {
        String line = this == JSONL ? ExportedJson.line(article) : ExportedCsv.row(article);
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
