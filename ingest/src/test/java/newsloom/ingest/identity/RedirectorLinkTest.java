package newsloom.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectorLinkTest {
    private static final String INSIDE = "https://times.example.com/2024/03/bridge-closed";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.google.com/url?rct=j&sa=t&url=https://times.example.com/2024/03/bridge-closed&ct=ga",
                "http://www.bing.com/news/apiclick.aspx?ref=F&url=https%3a%2f%2ftimes.example.com%2f2024%2f03%2fbridge-closed&c=1",
                "https://l.facebook.com/l.php?u=https%3A%2F%2Ftimes.example.com%2F2024%2F03%2Fbridge-closed%3Ffbclid%3Dx1&h=A",
                "https://duckduckgo.com/l/?uddg=https%3A%2F%2Ftimes.example.com%2F2024%2F03%2Fbridge-closed",
                "https://reader.example.net/redirect?to=https%253A%252F%252Ftimes.example.com%252F2024%252F03%252Fbridge-closed",
                "https://eur01.safelinks.protection.example.net/?url=https%3A%2F%2Ftimes.example.com%2F2024%2F03%2Fbridge-closed&data=1",
                "https://reader.example.net/open?url=https%3A%2F%2Ftimes.example.com%2F2024%2F03%2Fbridge-closed&from=feed",
                "https://reader.example.net/read?u=https%3A%2F%2Ftimes.example.com%2F2024%2F03%2Fbridge-closed",
                "https://mail.example.net/story.php?target=https%3A%2F%2Ftimes.example.com%2F2024%2F03%2Fbridge-closed",
                "https://out.reader.example.net/t3_abc?url=https%3A%2F%2Ftimes.example.com%2F2024%2F03%2Fbridge-closed&token=x",
                "https://t.reader.example.net/redirect?z=https%3A%2F%2Ftimes.example.com%2F2024%2F03%2Fbridge-closed&t=abc",
                "https://reader.example.net/redirect?article_url=https%3A%2F%2Ftimes.example.com%2F2024%2F03%2Fbridge-closed",
                "https://alerts.example.net/click?targetUrl=https%3A%2F%2Ftimes.example.com%2F2024%2F03%2Fbridge-closed",
                "https://alerts.example.net/r/123?destination_url=https%3A%2F%2Ftimes.example.com%2F2024%2F03%2Fbridge-closed",
                "https://alerts.example.net/c/abc?redirectTo=https%3A%2F%2Ftimes.example.com%2F2024%2F03%2Fbridge-closed",
                "https://alerts.example.net/url?sa=t&url=%2F%2Ftimes.example.com%2F2024%2F03%2Fbridge-closed",
                "https://a.example.net/go?url=https%3A%2F%2Fb.example.net%2Fout%3Fq%3Dhttps%253A%252F%252Ftimes.example.com%252F2024%252F03%252Fbridge-closed",
            })
    void theAddressThatARedirectorCarriesIsTheArticles(String wrapped) {
        assertThat(CanonicalUrl.of(wrapped)).contains(INSIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://paper.example.com/fact-check?url=https%3A%2F%2Fhoax.example.net%2F1",
                "https://paper.example.com/url?id=5",
                "https://paper.example.com/link/a-hoax-about-links?url=https%3A%2F%2Fhoax.example.net%2F1",
                "https://paper.example.com/authorize?redirect_uri=https%3A%2F%2Fhoax.example.net%2F1",
                "https://paper.example.com/story/12?url=https%3A%2F%2Fhoax.example.net%2F1",
                "https://paper.example.com/open?url=https%3A%2F%2Fshop.example.net%2F",
                "https://paper.example.com/story?id=5&url=https%3A%2F%2Fhoax.example.net%2F1",
                "https://paper.example.com/embed?url=https%3A%2F%2Fhoax.example.net%2F1",
                "https://paper.example.com/2024/open?url=https%3A%2F%2Fhoax.example.net%2F1",
                "https://paper.example.com/go?to=/news/1",
                "https://paper.example.com/redirect?url=https%3A%2F%2Fpaper.example.com%2Flogin",
                "https://paper.example.com/go?to=javascript%3Aalert(1)",
                "https://paper.example.com/search?q=https%3A%2F%2Fhoax.example.net%2F1",
            })
    void aPageThatOnlyNamesAnAddressStaysItself(String address) {
        assertThat(CanonicalUrl.of(address))
                .hasValueSatisfying(url -> assertThat(url).startsWith("https://paper.example.com/"));
    }
}
