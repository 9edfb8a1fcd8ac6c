package newsloom.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleAddressTest {
    @ParameterizedTest
    @CsvSource({
        "/news/2-bridge, /",
        "/news/2-bridge, /news/",
        "/news/2-bridge, /news",
        "/2-bridge, /news/",
        "/c2/1, /section/",
        "/news/2-bridge, /sign-in",
        "/news/2-bridge, /user/login?to=2",
        "/p/bridge, /index.html",
    })
    void aRedirectToAFrontPageASectionOrADoorLeadsAway(String asked, String found) {
        assertThat(ArticleAddress.objectionToRedirect(address(asked), address(found)))
                .contains("it leads to " + address(found) + ", which is no article's address");
        assertThat(ArticleAddress.objection(address(found), address(asked))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "/p/metarefresh, /p/plain", "/?p=12, /bridge/", "/r/12, /2024/03/05/bridge", "/news/2-bridge, /news/2-bridge/",
        "/news/old-name, /news/new-name", "/news/bridge, /x?id=5", "/amp/bridge, /bridge", "/about, /about/",
    })
    void aRedirectToAnotherArticlesAddressIsBelieved(String asked, String found) {
        assertThat(ArticleAddress.objectionToRedirect(address(asked), address(found)))
                .isEmpty();
        assertThat(ArticleAddress.objection(address(found), address(asked))).isEmpty();
    }

    private static URI address(String path) {
        return URI.create("https://paper.example.org" + path);
    }
}
