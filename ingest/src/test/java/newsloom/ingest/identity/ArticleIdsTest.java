package newsloom.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdsTest {
    private static final String PAGE = "https://news.example/2026/11/storm.html?part=2";

    @Test
    void theSourcesOwnIdGoesFirst() {
        assertThat(ArticleIds.of(Optional.of("tag:1"), Optional.of(PAGE), "words"))
                .isEqualTo("tag:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://news.example/2026/11/storm.html?part=2",
                "https://www.news.example/2026/11/storm.html?part=2",
                "https://WWW2.News.Example:443/2026//11/./storm.html?utm_source=x&part=%32#top",
                "https://m.news.example/2026/11/storm.html/?part=2",
                "https://amp.news.example/2026/11/storm.amp.html?part=2",
                "https://www.news.example/amp/2026/11/storm.html?part=2",
                "https://mobile.news.example/2026/11/amp/storm.html?part=2&outputType=amp",
                "https://news.example/2026/11/storm.html/amp/?amp_gsa=1&part=2&amp",
                "https://news-example.cdn.ampproject.example/c/s/news.example/2026/11/storm.html?part=2&usqp=x",
                "https://www.google.example/amp/s/amp.news.example/2026/11/storm-amp.html?part=2"
            })
    void allWaysToOnePageGiveOneId(String way) {
        assertThat(ArticleIds.of(Optional.empty(), Optional.of(way), "changed words"))
                .isEqualTo(ArticleIds.of(Optional.empty(), Optional.of(PAGE), "words"));
    }

    @Test
    void aFolderAndItsIndexAreOnePage() {
        assertThat(idOf("https://news.example/2026/storm/index.html"))
                .isEqualTo(idOf("https://news.example/2026/storm/"))
                .isEqualTo(idOf("https://news.example/2026/storm"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/2026/11/storm.html",
                "https://news.example/2026/11/storm.html?part=3",
                "https://news.example/2026/11/Storm.html?part=2",
                "https://news.example/11/storm.html?part=2",
                "https://news.example:8443/2026/11/storm.html?part=2",
                "https://local.news.example/2026/11/storm.html?part=2",
                "https://other.example/2026/11/storm.html?part=2"
            })
    void differentPagesHaveDifferentIds(String other) {
        assertThat(idOf(other)).isNotEqualTo(idOf(PAGE));
    }

    @Test
    void theNameOfASiteIsNoFormOfIt() {
        assertThat(idOf("https://mobile.example/a")).isNotEqualTo(idOf("https://amp.example/a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no address",
                "urn:newsml:news.example:1",
                "ftp://news.example/a",
                "https:/a",
                "https://www.news.example",
                "https://news.example/index.php?utm_source=x",
                "https://news.example/amp/"
            })
    void withoutAnAddressOfItsOwnTheContentCounts(String address) {
        String id = ArticleIds.of(Optional.empty(), Optional.of(address), "title", "words");

        assertThat(ArticleIds.of(Optional.empty(), Optional.empty(), "title", "words"))
                .isEqualTo(id);
        assertThat(ArticleIds.of(Optional.empty(), Optional.of(address), "title", "other words"))
                .isNotEqualTo(id);
        assertThat(ArticleIds.of(Optional.empty(), Optional.of(address), "titlew", "ords"))
                .isNotEqualTo(id);
    }

    /** Written down, so that a change of the rule that would give every stored article a new id is seen. */
    @Test
    void idsAreTheSameInEveryReplay() {
        assertThat(idOf(PAGE)).isEqualTo("f96a9c9cb6e534dbc57c51b6c3758c2e");
        assertThat(ArticleIds.of(Optional.empty(), Optional.empty(), "title", "words"))
                .isEqualTo("f61e4995d0b34ebc7d774f6cb146d723");
    }

    private static String idOf(String address) {
        return ArticleIds.of(Optional.empty(), Optional.of(address), "words");
    }
}
