package newsloom.app.service;

import java.net.URI;
import newsloom.fetch.Fetched;
import newsloom.ingest.read.Document;
import newsloom.ingest.source.ExaminedDocument;

/** Looks at single places of the web as ingest would; nothing of it is kept. */
public interface WebReading {

    /** Asks for what lies at an address, once. */
    Fetched fetch(URI address);

    /** What the readers make of it. */
    ExaminedDocument examine(Document document);
}
