package newsloom.app.cli.read;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.WebReading;
import newsloom.fetch.Bytes;
import newsloom.fetch.Fetched;
import newsloom.fetch.WebAddress;
import newsloom.ingest.read.Document;

/** Shows what Newsloom makes of addresses and files, and why it fails where it does. */
public final class ReadCommand {
    private static final long LARGEST = 64L << 20;

    private final Terminal terminal;
    private final Session session;

    public ReadCommand(Terminal terminal, Session session) {
        this.terminal = terminal;
        this.session = session;
    }

    public int read(List<String> places, boolean json) {
        return session.with(services -> {
            WebReading web = services.web();
            ReadPrinter printer = ReadPrinter.of(terminal, json);
            boolean all = true;
            for (String place : places) {
                all &= read(web, place, printer);
            }
            return all ? ExitStatus.DONE : ExitStatus.REFUSED;
        });
    }

    private static boolean read(WebReading web, String place, ReadPrinter printer) {
        return isAddress(place) ? page(web, place, printer) : file(web, place, printer);
    }

    private static boolean isAddress(String place) {
        return place.regionMatches(true, 0, "http://", 0, 7) || place.regionMatches(true, 0, "https://", 0, 8);
    }

    private static boolean page(WebReading web, String place, ReadPrinter printer) {
        Optional<URI> address = WebAddress.of(place);
        if (address.isEmpty()) {
            return printer.failed(place, "It is no address on the web.");
        }
        Fetched fetched = web.fetch(address.get());
        if (fetched instanceof Fetched.Body body) {
            Document document = new Document(body.bytes(), body.contentType(), Optional.of(body.address()));
            return printer.print(place, document, body.movedTo(), web.examine(document));
        }
        if (fetched instanceof Fetched.Refused refused) {
            return printer.failed(place, refused.reason());
        }
        return printer.failed(
                place,
                fetched instanceof Fetched.Failed failed ? failed.reason() : "It says that nothing has changed.");
    }

    private static boolean file(WebReading web, String place, ReadPrinter printer) {
        try {
            Path file = Path.of(place);
            if (Files.size(file) > LARGEST) {
                return printer.failed(place, "It is longer than 64 MiB.");
            }
            Document document = new Document(new Bytes(Files.readAllBytes(file)), Optional.empty(), Optional.empty());
            return printer.print(place, document, Optional.empty(), web.examine(document));
        } catch (IOException | InvalidPathException e) {
            return printer.failed(place, "There is no such file that can be read: " + e.getMessage());
        }
    }
}
