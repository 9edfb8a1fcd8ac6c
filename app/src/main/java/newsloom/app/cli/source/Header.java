package newsloom.app.cli.source;

import java.net.URI;
import java.util.Map;
import newsloom.fetch.Request;
import newsloom.fetch.Validators;

/** A header that goes with every request for a source, as people type it: {@code Name: value}. */
public record Header(String name, String value) {

    public static Header of(String typed) {
        int colon = typed.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("Write a header as 'Name: value'.");
        }
        Header header = new Header(
                typed.substring(0, colon).strip(), typed.substring(colon + 1).strip());
        // Those that cannot be sent are refused here, with the reason.
        var unused =
                new Request(URI.create("http://example.org/"), Validators.NONE, Map.of(header.name(), header.value()));
        return header;
    }
}
