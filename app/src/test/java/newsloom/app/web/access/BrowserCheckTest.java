package newsloom.app.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import newsloom.app.web.http.HttpMethod;
import newsloom.app.web.http.Problem;
import newsloom.app.web.http.WebRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserCheckTest {
    private final BrowserCheck check =
            new BrowserCheck("127.0.0.1", Optional.of(URI.create("https://news.example.org")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:8080",
                "localhost:8080",
                "LOCALHOST",
                "[::1]:8080",
                "news.example.org",
                "192.168.1.7:8080"
            })
    void itIsAskedByItsAddressesAndByTheNameInTheSettings(String host) {
        assertThat(check.objection(request(HttpMethod.GET, host, Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example:8080",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "",
                "news.example.org.evil"
            })
    void aForeignNameIsRefused(String host) {
        assertThat(check.objection(request(HttpMethod.GET, host, Map.of())).map(Problem::status))
                .contains(421);
    }

    @Test
    void aChangeFromAPageOfSomebodyElseIsRefused() {
        assertThat(status(Map.of("origin", "http://evil.example"))).contains(403);
        assertThat(status(Map.of("origin", "null"))).contains(403);
        assertThat(status(Map.of("origin", "http://127.0.0.1:9999"))).contains(403);
        assertThat(status(Map.of("sec-fetch-site", "cross-site"))).contains(403);
        assertThat(status(Map.of("sec-fetch-site", "same-site", "origin", "http://127.0.0.1:8080")))
                .contains(403);
    }

    @Test
    void aChangeFromOurPagesAndFromProgramsIsTaken() {
        assertThat(status(Map.of("origin", "http://127.0.0.1:8080", "sec-fetch-site", "same-origin")))
                .isEmpty();
        assertThat(status(Map.of("origin", "https://news.example.org"))).isEmpty();
        assertThat(status(Map.of())).isEmpty();
    }

    private Optional<Integer> status(Map<String, String> headers) {
        return check.objection(request(HttpMethod.POST, "127.0.0.1:8080", headers))
                .map(Problem::status);
    }

    private static WebRequest request(HttpMethod method, String host, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("host", host);
        return new WebRequest(method, "/", Map.of(), headers, "", "127.0.0.1");
    }
}
