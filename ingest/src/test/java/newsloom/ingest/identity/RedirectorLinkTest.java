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
                "https://news.example.net/rss/articles/CBMiL2h0dHBzOi8vdGltZXMuZXhhbXBsZS5jb20vMjAyNC8wMy9icmlkZ2UtY2xvc2Vk0gEA?oc=5",
                "https://news.example.net/rss/articles/CBMiL2h0dHBzOi8vdGltZXMuZXhhbXBsZS5jb20vMjAyNC8wMy9icmlkZ2UtY2xvc2Vk0gEzaHR0cHM6Ly90aW1lcy5leGFtcGxlLmNvbS9hbXAvMjAyNC8wMy9icmlkZ2UtY2xvc2Vk?oc=5&hl=en-US",
                "https://news.example.net/articles/CBMiL2h0dHBzOi8vdGltZXMuZXhhbXBsZS5jb20vMjAyNC8wMy9icmlkZ2UtY2xvc2Vk0gEA",
                "https://news.example.net/read/CBMiL2h0dHBzOi8vdGltZXMuZXhhbXBsZS5jb20vMjAyNC8wMy9icmlkZ2UtY2xvc2Vk0gEA?hl=en",
                "https://reader.example.net/redirect?u=aHR0cHM6Ly90aW1lcy5leGFtcGxlLmNvbS8yMDI0LzAzL2JyaWRnZS1jbG9zZWQ%3D",
                "https://reader.example.net/redirect?u=aHR0cHM6Ly90aW1lcy5leGFtcGxlLmNvbS8yMDI0LzAzL2JyaWRnZS1jbG9zZWQ",
                "https://reader.example.net/r?url=aHR0cHM6Ly90aW1lcy5leGFtcGxlLmNvbS8yMDI0LzAzL2JyaWRnZS1jbG9zZWQ=",
                "https://www.bing.example.net/ck/a?!&&p=0123&u=a1aHR0cHM6Ly90aW1lcy5leGFtcGxlLmNvbS8yMDI0LzAzL2JyaWRnZS1jbG9zZWQ&ntb=1",
                "https://click.mail.example.net/go/aHR0cHM6Ly90aW1lcy5leGFtcGxlLmNvbS8yMDI0LzAzL2JyaWRnZS1jbG9zZWQ",
                "https://click.mail.example.net/r/abc123?target=aHR0cHM6Ly90aW1lcy5leGFtcGxlLmNvbS8yMDI0LzAzL2JyaWRnZS1jbG9zZWQ",
                "https://reader.example.net/click/aHR0cHM6Ly90aW1lcy5leGFtcGxlLmNvbS8yMDI0LzAzL2JyaWRnZS1jbG9zZWQ/7",
                "https://urldefense.com/v3/__https://times.example.com/2024/03/bridge-closed__;!!AbC-dEf!GhIjKl$",
                "https://urldefense.com/v3/__https:/times.example.com/2024/03/bridge-closed__;!!AbC!x$",
                "https://urldefense.us/v3/__https://times.example.com/2024/03/bridge*closed__;LQ!!AbC!x$",
                "https://urldefense.proofpoint.com/v2/url?u=https-3A__times.example.com_2024_03_bridge-2Dclosed&d=DwMFaQ&c=abc&r=def&m=ghi&s=jkl&e=",
                "https://urldefense.proofpoint.com/v1/url?u=https://times.example.com/2024/03/bridge-closed&k=abc%3D%0A&r=x",
                "https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Ftimes.example.com%2F2024%2F03%2Fbridge-closed&data=05%7C02%7C&sdata=x%3D&reserved=0",
                "https://nam12.safelinks.protection.outlook.com/GetUrlReputation?url=https%3A%2F%2Ftimes.example.com%2F2024%2F03%2Fbridge-closed&data=1",
                "https://linkprotect.example.net/url?a=https%3a%2f%2ftimes.example.com%2f2024%2f03%2fbridge-closed&c=E,1,x&typo=1",
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
                "https://paper.example.com/articles/CBMiPEFVX3lxTE14UXpRelF6UXpRelF6UXpRelF6UXpRelF6UXpRelF6UXpRelF6UXpRelF6UXpRelF6UXpReg?oc=5",
                "https://paper.example.com/story/12?u=aHR0cHM6Ly90aW1lcy5leGFtcGxlLmNvbS8yMDI0LzAzL2JyaWRnZS1jbG9zZWQ",
                "https://paper.example.com/search?q=aHR0cHM6Ly90aW1lcy5leGFtcGxlLmNvbS8yMDI0LzAzL2JyaWRnZS1jbG9zZWQ",
                "https://paper.example.com/redirect?u=aHR0cHM6Ly9wYXBlci5leGFtcGxlLmNvbS9sb2dpbg",
                "https://paper.example.com/redirect?u=amF2YXNjcmlwdDphbGVydCgxKQ",
                "https://paper.example.com/redirect?u=aHR0cHM6Ly9zaG9wLmV4YW1wbGU!!",
                "https://paper.example.com/articles/aHR0cHM6-the-code-explained",
                "https://paper.example.com/articles/CBMiFGZ0cDovL2ZpbGVzLmV4YW1wbGUubmV0LzE",
                "https://paper.example.com/translate/aHR0cHM6Ly90aW1lcy5leGFtcGxlLmNvbS8yMDI0LzAzL2JyaWRnZS1jbG9zZWQ",
                "https://paper.example.com/v3/__https://hoax.example.net/1__;!!A!b$",
            })
    void aPageThatOnlyNamesAnAddressStaysItself(String address) {
        assertThat(CanonicalUrl.of(address))
                .hasValueSatisfying(url -> assertThat(url).startsWith("https://paper.example.com/"));
    }
}
