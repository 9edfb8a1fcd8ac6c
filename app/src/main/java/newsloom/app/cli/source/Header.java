package newsloom.app.cli.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import newsloom.fetch.Request;
import newsloom.fetch.Validators;

/**
 * A header that goes with every request for a source, as people type it: {@code Name: value}, or where that is, so that no
 * list of processes shows it.
 */
public record Header(String name, String value) {
    private static final String ELSEWHERE = "@";
    private static final String IN_ENVIRONMENT = "@env:";

    /** @param typed also {@code @FILE} or {@code @env:NAME} */
    public static Header of(String typed, Map<String, String> environment) {
        if (typed.startsWith(IN_ENVIRONMENT)) {
            String name = typed.substring(IN_ENVIRONMENT.length());
            return of(Optional.ofNullable(environment.get(name))
                    .orElseThrow(() -> new IllegalArgumentException("The environment says nothing of " + name + ".")));
        }
        return typed.startsWith(ELSEWHERE) ? of(read(Path.of(typed.substring(ELSEWHERE.length())))) : of(typed);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("The header cannot be read from the file " + file + " (" + e + ").", e);
        }
    }

    private static Header of(String typed) {
        int colon = typed.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("Write a header as 'Name: value', or name what holds it:"
                    + " @FILE, or @env:NAME for the environment.");
        }
        Header header = new Header(
                typed.substring(0, colon).strip(), typed.substring(colon + 1).strip());
        // Those that cannot be sent are refused here, with the reason.
        var unused =
                new Request(URI.create("http://example.org/"), Validators.NONE, Map.of(header.name(), header.value()));
        return header;
    }
}
