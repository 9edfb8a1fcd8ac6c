package newsloom.ingest.read.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import newsloom.fetch.Bytes;
import newsloom.fetch.Fetched;
import newsloom.fetch.Freshness;
import newsloom.fetch.Validators;
import org.junit.jupiter.api.Test;

class MetaRefreshTest {
    private static final String TEXT = "<p>" + "The harbour bridge was closed on Tuesday. ".repeat(10) + "</p>";

    @Test
    void aPageThatSendsOnAtOnceIsARedirect() {
        assertThat(target("<meta http-equiv=refresh content='0; url=/b'>")).contains("http://a.example.org/b");
        assertThat(target("<META HTTP-EQUIV='Refresh' CONTENT='0;URL=\"c d\"'>"))
                .contains("http://a.example.org/x/c%20d");
        assertThat(target("<meta http-equiv=refresh content='0.0, http://b.example.org/'>"))
                .contains("http://b.example.org/");
        assertThat(target("<meta http-equiv=refresh content='0;url=/b'>" + TEXT))
                .contains("http://a.example.org/b");
    }

    @Test
    void aPageThatWaitsOrShowsItselfAnewIsNone() {
        assertThat(target("<meta http-equiv=refresh content='5; url=/b'>")).isEmpty();
        assertThat(target("<meta http-equiv=refresh content='300'>")).isEmpty();
        assertThat(target("<meta http-equiv=refresh content='0'>")).isEmpty();
        assertThat(target("<meta http-equiv=refresh content='0; url=/x/y'>")).isEmpty();
        assertThat(target("<meta http-equiv=refresh content='0; url=javascript:alert(1)'>"))
                .isEmpty();
    }

    @Test
    void whatIsForReadersWithoutScriptsCountsWhereNothingElseStands() {
        String unscripted = "<noscript><meta http-equiv=refresh content='0; url=/b'></noscript>";

        assertThat(target(unscripted)).contains("http://a.example.org/b");
        assertThat(target(unscripted + TEXT)).isEmpty();
    }

    private static Optional<String> target(String html) {
        return MetaRefresh.target(new Fetched.Body(
                URI.create("http://a.example.org/x/y"),
                Optional.empty(),
                Optional.of("text/html"),
                new Bytes(html.getBytes(UTF_8)),
                Validators.NONE,
                Freshness.UNKNOWN));
    }
}
