package newsloom.app.cli;

import java.net.URI;
import java.util.Optional;
import newsloom.ingest.read.Document;
import newsloom.ingest.source.Examined;

/** Prints what was made of an address or a file; says whether anything was. */
interface ReadPrinter {

    static ReadPrinter of(Terminal terminal, boolean json) {
        return json ? new ReadJson(terminal) : new ReadText(terminal);
    }

    boolean print(String place, Document document, Optional<URI> moved, Examined examined);

    /** Nothing came that could be read. */
    boolean failed(String place, String reason);
}
