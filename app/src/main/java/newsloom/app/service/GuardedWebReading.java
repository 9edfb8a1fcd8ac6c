package newsloom.app.service;

import java.net.URI;
import newsloom.app.role.WebClients;
import newsloom.app.settings.Settings;
import newsloom.fetch.Fetched;
import newsloom.fetch.Request;
import newsloom.ingest.read.Document;
import newsloom.ingest.source.DocumentExaminer;
import newsloom.ingest.source.ExaminedDocument;

/** Asks the web through the guard, as the workers do. */
public final class GuardedWebReading implements WebReading {
    private final Settings settings;

    public GuardedWebReading(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fetched fetch(URI address) {
        try (WebClients web = new WebClients(settings)) {
            return web.byHand().fetch(Request.of(address));
        }
    }

    @Override
    public ExaminedDocument examine(Document document) {
        return new DocumentExaminer(WebClients.readers()).examine(document);
    }
}
