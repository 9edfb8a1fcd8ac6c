package newsloom.ingest.read.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PageReaderProperties {
    private static final String ADDRESS = "https://ardellcourier.example.com/a/1";

    @Property(tries = 300)
    void anyBytesAreReadOrRefusedWithAReason(@ForAll byte[] bytes) {
        check(Pages.read(bytes, Optional.empty(), ADDRESS));
    }

    @Property(tries = 300)
    void anyHeapOfMarkupIsReadOrRefusedWithAReason(@ForAll("heaps") String html) {
        check(Pages.read(html.getBytes(UTF_8), Optional.of("text/html"), ADDRESS));
    }

    @Property(tries = 200)
    void theTextIsNeverLongerThanThePage(@ForAll("heaps") String html) {
        PageReading reading = Pages.read(html.getBytes(UTF_8), Optional.of("text/html; charset=utf-8"), ADDRESS);

        if (reading instanceof PageReading.Page page) {
            assertThat(page.text().length()).isLessThanOrEqualTo(html.length());
        }
    }

    @Property(tries = 100)
    void theSamePageIsAlwaysReadTheSame(@ForAll("heaps") String html) {
        assertThat(Pages.read(html, ADDRESS)).isEqualTo(Pages.read(html, ADDRESS));
    }

    @Property(tries = 200)
    void anArticleCutOffAnywhereIsReadOrRefused(@ForAll int at) {
        String html = Pages.article("<title>Ferry aground</title>", "<h1>Ferry aground</h1>");

        check(Pages.read(html.substring(0, Math.floorMod(at, html.length())), ADDRESS));
    }

    private static void check(PageReading reading) {
        if (reading instanceof PageReading.NoArticle none) {
            assertThat(none.reason()).endsWith(".");
        } else if (reading instanceof PageReading.Page page) {
            assertThat(page.text()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> heaps() {
        Arbitrary<String> pieces = Arbitraries.of(List.of(
                "<p>",
                "</p>",
                "<div class=\"article-body\">",
                "</div>",
                "<a href=\"/x\">",
                "</a>",
                "<article>",
                "</article>",
                "<table><tr><td>",
                "</table>",
                "<h1>",
                "</h1>",
                "<script>",
                "</script>",
                "<script type=\"application/ld+json\">",
                "{\"@type\":\"Article\",\"author\":[[{\"name\":1}]]}",
                "<!--",
                "-->",
                "<meta property=\"og:title\" content=\"a | b\">",
                "<time datetime=\"2024-13-41\">",
                "<title>",
                "</title>",
                "<br><br>",
                "<svg>",
                "<template>",
                "<b>",
                "<i>",
                "The ferry ran aground in the fog, and nobody was hurt.",
                "By Ann Tern",
                "31/02/2024",
                "&amp;&#0;&#xD800;",
                "\u0000",
                "🙂",
                "<plaintext>",
                "<frameset>",
                "<html>",
                "</body>",
                "<![CDATA[",
                "]]>"));
        return pieces.list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(list -> list.stream().collect(Collectors.joining()));
    }
}
