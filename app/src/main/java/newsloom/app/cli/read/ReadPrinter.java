package newsloom.app.cli.read;

import java.net.URI;
import java.util.Optional;
import newsloom.app.cli.terminal.Terminal;
import newsloom.ingest.read.Document;
import newsloom.ingest.source.ExaminedDocument;

/** Prints what was made of an address or a file; says whether anything was. */
interface ReadPrinter {

    static ReadPrinter of(Terminal terminal, boolean json) {
        return json ? new ReadJson(terminal) : new ReadText(terminal);
    }

    boolean print(String place, Document document, Optional<URI> moved, ExaminedDocument examined);

    /** Nothing came that could be read. */
    boolean failed(String place, String reason);
}
