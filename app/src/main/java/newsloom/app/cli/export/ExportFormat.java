package newsloom.app.cli.export;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import newsloom.app.cli.terminal.ConstantNames;
import newsloom.store.ArrivedCorrection;
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

    /** With the end of its line; a spreadsheet has each article once. */
    byte[] write(PlacedArticle article) {
        if (this == JSONL) {
            return bytes(ExportedJson.line(article));
        }
        return bytes(article.isReplaced() ? "" : ExportedCsv.row(article));
    }

    /** An article of which there is no text. */
    byte[] write(PlacedArticle.Place withoutText) {
        return bytes(this == JSONL ? ExportedJson.line(withoutText) : ExportedCsv.row(withoutText));
    }

    /** A spreadsheet has none. */
    byte[] write(ArrivedCorrection correction) {
        return bytes(this == JSONL ? ExportedJson.line(correction) : "");
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
