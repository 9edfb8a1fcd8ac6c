package newsloom.app.settings;

import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How the page and the API are served.
 *
 * @param address where this process listens; loopback, port 8080 by default
 * @param url by which people reach it, where that is another address; absent where it is none
 * @param zone in which the page shows times; UTC by default
 */
public record PageSettings(ListenAddress address, Optional<URI> url, ZoneId zone) {
    private static final int USUAL = 8080;

    public static PageSettings defaults() {
        return new PageSettings(new ListenAddress(true, "127.0.0.1", USUAL, true), Optional.empty(), ZoneId.of("UTC"));
    }
}
