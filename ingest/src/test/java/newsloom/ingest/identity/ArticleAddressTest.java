package newsloom.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
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
        "/news/2-bridge, /?ref=404",
        "/news/2-bridge, /news?removed=1",
        "/news/2-bridge, /page-not-found.html",
        "/news/2-bridge, /article-not-found",
        "/news/2-bridge, /subscribe-now",
        "/news/2-bridge, /account/login.html",
        "/news/2-bridge-opens, /category/local-news/",
        "/news/2-bridge-opens, /en/tag/road-closures",
        "/2024/03/bridge-opens-after-crack, /local-news/",
    })
    void aRedirectToAFrontPageASectionOrADoorLeadsAway(String asked, String found) {
        assertThat(ArticleAddress.objectionToRedirect(address(asked), address(found)))
                .contains("it leads to " + address(found) + ", which is no article's address");
        assertThat(ArticleAddress.objection(address(found), address(asked))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "/p/metarefresh, /p/plain",
        "/?p=12, /bridge/",
        "/r/12, /2024/03/05/bridge",
        "/news/2-bridge, /news/2-bridge/",
        "/news/old-name, /news/new-name",
        "/news/bridge, /x?id=5",
        "/amp/bridge, /bridge",
        "/about, /about/",
        "/t/12, /category/politics/bridge-opens-after-crack",
        "/2024/03/bridge-opens-again, /bridge-opens/",
        "/2024/03/bridge-opens, /missing-hiker-not-found",
        "/r/feed/12, /home-again/",
        "/x/y, /news?no=12",
        "/topics/old-name, /topics/new-name",
    })
    void aRedirectToAnotherArticlesAddressIsBelieved(String asked, String found) {
        assertThat(ArticleAddress.objectionToRedirect(address(asked), address(found)))
                .isEmpty();
        assertThat(ArticleAddress.objection(address(found), address(asked))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/news/1234, /news/1233, Bridge closed after a crack",
        "/news/bridge-closed, /news/choir-wins-prize, Bridge closed after a crack",
        "/news/bridge-closed, /news/choir-wins-prize, ''",
        "/story.php?id=5, /story.php?id=6, Bridge closed after a crack",
        "/story.php?id=5, /story.php, Bridge closed after a crack",
        "/show-article?id=5, /show-article, Bridge closed after a crack",
        "/2024/03/05/briefing, /2024/03/06/briefing, Briefing",
        "/2024/03/05/morning-briefing, /2024/03/06/morning-briefing, Briefing",
        "/?p=5, /?p=6, Bridge closed after a crack",
        "/мост-закрыт, /хор-получил-приз, Мост закрыт",
    })
    void aCanonicalAddressThatMayBeAnotherArticlesIsNotBelieved(String page, String canonical, String title) {
        assertThat(ArticleAddress.objection(address(canonical), address(page), Optional.of(title)))
                .contains("nothing shows that it is not another article's");
    }

    @ParameterizedTest
    @CsvSource({
        "/news/1234?from=front, /news/1234, Any",
        "/story.php?id=5&shown=list, /story.php?id=5, Any",
        "/local/bridge-closed-after-crack, /news/bridge-closed-after-crack.html, Any",
        "/local/1234567.html?shown=2, /news/1234567, Any",
        "/?p=5, /2024/03/bridge-closed/, Bridge closed after a crack",
        "/news/bridge-shut, /news/old-bridge-closed-crack, The old bridge closed after a crack",
        "/news/9, /news/brücke-gesperrt, Brücke gesperrt: Riss entdeckt",
        "/news/9, /новости/мост-закрыт, Мост закрыт после проверки",
        "/local/1234567, /news/1234567, Any",
        "/amp/9, /9, Any",
        "/amp/3-ferry, /news/3-ferry, Any",
        "/news/9, /news/9/, Any",
    })
    void aCanonicalAddressThatIsShownToBeThePagesIsBelieved(String page, String canonical, String title) {
        assertThat(ArticleAddress.objection(address(canonical), address(page), Optional.of(title)))
                .isEmpty();
    }

    private static URI address(String path) {
        return URI.create("https://paper.example.org" + path);
    }
}
