package newsloom.app.cli.read;

import java.net.URI;
import java.util.Optional;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.ingest.read.Document;
import newsloom.ingest.source.ExaminedDocument;
import newsloom.model.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** What was made of bytes, as JSON, an object for each place. */
final class ReadJson implements ReadPrinter {
    private final Terminal terminal;

    ReadJson(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public boolean print(String place, Document document, Optional<URI> moved, ExaminedDocument examined) {
        ObjectNode json = place(place);
        document.address().ifPresent(address -> json.put("address", address.toString()));
        moved.ifPresent(address -> json.put("moved", address.toString()));
        document.contentType().ifPresent(type -> json.put("content_type", type));
        json.put("bytes", document.bytes().size());
        boolean made = made(json, examined);
        terminal.out().println(SafeText.json(Json.MAPPER.writeValueAsString(json)));
        return made;
    }

    @Override
    public boolean failed(String place, String reason) {
        ObjectNode json = place(place).put("is", "nothing");
        json.putArray("reasons").add(reason);
        terminal.out().println(SafeText.json(Json.MAPPER.writeValueAsString(json)));
        return false;
    }

    private static boolean made(ObjectNode json, ExaminedDocument examined) {
        if (examined instanceof ExaminedDocument.OfFeed feed) {
            json.put("is", "feed").putPOJO("feed", feed.feed());
        } else if (examined instanceof ExaminedDocument.OfSitemap sitemap) {
            json.put("is", "sitemap").putPOJO("sitemap", sitemap.sitemap());
        } else if (examined instanceof ExaminedDocument.OfPage page) {
            json.put("is", "page").put("encoding", page.encoding()).putPOJO("page", page.page());
            json.putPOJO("feeds", page.links().feeds());
        } else if (examined instanceof ExaminedDocument.Nothing nothing) {
            json.put("is", "nothing").put("encoding", nothing.encoding()).putPOJO("reasons", nothing.reasons());
            nothing.links().ifPresent(links -> json.putPOJO("feeds", links.feeds()));
            return false;
        }
        return true;
    }

    private static ObjectNode place(String place) {
        return Json.MAPPER.createObjectNode().put("place", place);
    }
}
