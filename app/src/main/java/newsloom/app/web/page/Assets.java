package newsloom.app.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.app.web.http.WebAnswer;
import newsloom.app.web.route.Access;
import newsloom.app.web.route.Route;
import newsloom.app.web.route.RouteText;

/** The style sheet, the script and the mark of the pages, under names that change with what is in them. */
public final class Assets {
    private static final String FOLDER = "/newsloom/app/web/";
    private static final int NAME_BYTES = 6;

    private static final Asset STYLE = Asset.read("newsloom.css", "text/css; charset=utf-8");
    private static final Asset SCRIPT = Asset.read("newsloom.js", "text/javascript; charset=utf-8");
    private static final Asset ICON = Asset.read("icon.svg", "image/svg+xml");

    private Assets() {}

    public static String style() {
        return STYLE.address();
    }

    public static String script() {
        return SCRIPT.address();
    }

    public static String icon() {
        return ICON.address();
    }

    public static List<Route> routes() {
        return List.of(STYLE.route(), SCRIPT.route(), ICON.route());
    }

    private record Asset(String address, WebAnswer.Text answer) {
        static Asset read(String name, String type) {
            try (InputStream file = Optional.ofNullable(Assets.class.getResourceAsStream(FOLDER + name))
                    .orElseThrow()) {
                String text = new String(file.readAllBytes(), UTF_8);
                Map<String, String> forEver = Map.of("Cache-Control", "public, max-age=31536000, immutable");
                return new Asset(
                        "/assets/" + name.replaceFirst("\\.", "-" + hash(text) + "."),
                        new WebAnswer.Text(200, type, text, forEver));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Route route() {
            return Route.get(address, RouteText.page("A file of the pages."), List.of(), asked -> answer)
                    .by(Access.OPEN);
        }

        private static String hash(String text) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
                return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256.", e);
            }
        }
    }
}
