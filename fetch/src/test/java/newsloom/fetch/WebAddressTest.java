package newsloom.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?b=c#d, https://example.org/a?b=c#d",
        "https://example.org/a b, https://example.org/a%20b",
        "https://example.org/50%|x, https://example.org/50%25%7Cx",
        "https://example.org/a%20b c, https://example.org/a%20b%20c",
    })
    void whatMayNotStandInAnAddressIsEncoded(String written, URI meant) {
        assertThat(WebAddress.of(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "example.org/a", "/a", "ftp://example.org/", "javascript:alert(1)", "http://", "http:///a"})
    void whatIsNoWebAddressIsNone(String written) {
        assertThat(WebAddress.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.Example.org/a, example.org",
        "http://me@news.example.org:8080/a, news.example.org",
        "http://my_host.example/a, my_host.example",
        "http://[::1]:80/, [::1]",
    })
    void theHostSaysWhoPublished(URI address, String host) {
        assertThat(WebAddress.host(address)).isEqualTo(host);
    }
}
