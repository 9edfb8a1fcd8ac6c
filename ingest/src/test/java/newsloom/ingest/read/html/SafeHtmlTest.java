package newsloom.ingest.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {
    private static final Optional<URI> PAGE = Optional.of(URI.create("https://harbour.example/news/ferry.html"));

    @Test
    void harmlessHtmlStays() {
        String html =
                "<p>All <b>214</b> rescued, <a href=\"https://harbour.example/a\">more</a>.</p><ul><li>1</li></ul><br />";
        assertThat(SafeHtml.of(html, PAGE)).isEqualTo(html);
    }

    @Test
    void relativeAddressesAreResolved() {
        assertThat(SafeHtml.of("<a href='../b?c=1&d=2'>x</a><img src='//img.example/i.png'>", PAGE))
                .isEqualTo(
                        "<a href=\"https://harbour.example/b?c=1&amp;d=2\">x</a><img src=\"https://img.example/i.png\" />");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a<script>x()</script>b              | ab
            a<style>p{}</style>b                | ab
            a<svg><script>x()</script></svg>b   | ab
            <p onclick=x()>a</p>                | <p>a</p>
            <p style='background:url(x)'>a</p>  | <p>a</p>
            <a href=javascript:x()>a</a>        | <a>a</a>
            <a href='java&#10;script:x()'>a</a> | <a>a</a>
            <a href='&#1;javascript:x()'>a</a>  | <a>a</a>
            <a href='java&Tab;script&colon;x'>a</a> | <a>a</a>
            <img src=data:text/html;base64,eA>  | <img />
            <meta http-equiv=refresh content=0>a | a
            <iframe src=x/>a                    | a
            <form action=x>a<input>b</form>     | ab
            a<!-- b -->c                        | ac
            """)
    void whatABrowserWouldRunGoes(String html, String left) {
        assertThat(SafeHtml.of(html, PAGE)).isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<math><mtext><table><mglyph><style><img src=x onerror=y></style></mglyph></table></mtext></math>",
                "<svg></p><style><a id=\"</style><img src=x onerror=y>\">",
                "<noscript><p title=\"</noscript><img src=x onerror=y>\">",
                "<textarea><img title=\"</textarea><img src=x onerror=y>\">",
                "<img alt=\"`><script>y</script>\">",
                "<a title='\"><img src=x onerror=y>'>",
                "<<script>y</script>",
                "<scr<script>ipt>y</script>",
            })
    void readAgainItIsTheSame(String html) {
        String once = SafeHtml.of(html, PAGE);
        assertThat(SafeHtml.of(once, PAGE)).isEqualTo(once);
        assertThat(once).doesNotContain("<script", "onerror=y>", "<style", "<svg", "<math");
    }

    @Test
    void textIsReadOnLinesByBlocks() {
        assertThat(HtmlText.blocks(
                        "<h1>Fog</h1><p>All  rescued.<br>None&nbsp;hurt.<script>x</script></p><ul><li>1<li>2</ul>"))
                .isEqualTo("Fog\nAll rescued.\nNone hurt.\n1\n2");
    }

    @Test
    void titlesKeepSignsThatBeginNoMarkup() {
        assertThat(HtmlText.line("AT&T: 3 < 4 &amp; <b>more</b>")).isEqualTo("AT&T: 3 < 4 & more");
        assertThat(HtmlText.line("Ferry &#8211; fog\n")).isEqualTo("Ferry – fog");
    }
}
