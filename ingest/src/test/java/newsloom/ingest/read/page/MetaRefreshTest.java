package newsloom.ingest.read.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import newsloom.fetch.Bytes;
import newsloom.fetch.Fetched;
import newsloom.fetch.Freshness;
import newsloom.fetch.Validators;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <meta http-equiv=refresh content='0;url = /b'>                            | http://a.example.org/b
            <meta http-equiv=refresh content='0 url=/b'>                              | http://a.example.org/b
            <meta http-equiv=refresh content='0 /b'>                                  | http://a.example.org/b
            <meta http-equiv=refresh content=' 0 ; url=/b '>                          | http://a.example.org/b
            <meta http-equiv=refresh content='00;url=/b'>                             | http://a.example.org/b
            <meta http-equiv=refresh content='0;/b'>                                  | http://a.example.org/b
            <meta http-equiv=refresh content='0;&#10;url=/b'>                         | http://a.example.org/b
            <meta http-equiv=refresh content="0;url='/b' ">                           | http://a.example.org/b
            <meta http-equiv=refresh content="0;url='/b'; x">                         | http://a.example.org/b
            <meta http-equiv=refresh content="0;url=/it's">                           | http://a.example.org/it's
            <meta http-equiv=refresh content="0;url=&#x2F;b?c=1&amp;d=2">             | http://a.example.org/b?c=1&d=2
            <meta http-equiv=refresh content='0;url=//b.example.org/c'>               | http://b.example.org/c
            <meta content='0;url=/b' http-equiv=Refresh />                            | http://a.example.org/b
            <body><p>Moved.</p><meta http-equiv=refresh content='0;url=/b'></body>    | http://a.example.org/b
            <base href='http://c.example.org/d/'><meta http-equiv=refresh content='0;url=e'> | http://c.example.org/d/e
            <meta http-equiv=refresh content='600'><meta http-equiv=refresh content='0;url=/b'> | http://a.example.org/b
            <meta http-equiv=refresh content='0;url=/b;c=1'>                          | http://a.example.org/b;c=1
            <meta http-equiv=refresh content='0;url=?c=1'>                            | http://a.example.org/x/y?c=1
            <meta http-equiv=refresh content='0;url=#top'>                            |
            <meta http-equiv=refresh content='0;url='>                                |
            <meta http-equiv=refresh content='1;url=/b'>                              |
            <meta http-equiv=refresh content='10;url=/b'>                             |
            <meta http-equiv=refresh content=';url=/b'>                               |
            <meta http-equiv=refresh content='0;url=mailto:a@example.org'>            |
            <!-- <meta http-equiv=refresh content='0;url=/b'> -->                     |
            <script>"<meta http-equiv=refresh content='0;url=/b'>"</script>           |
            <textarea><meta http-equiv=refresh content='0;url=/b'></textarea>         |
            <template><meta http-equiv=refresh content='0;url=/b'></template>         |
            <svg><meta name=refresh content='0;url=/b'></svg>                         |
            """)
    void itIsReadAsBrowsersReadIt(String html, @Nullable String to) {
        assertThat(target(html)).isEqualTo(Optional.ofNullable(to));
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
