package newsloom.fetch.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestTargetTest {

    @Test
    void anAddressHasOneFormAndItsLoginApart() {
        RequestTarget target = target("HTTPS://user:pa%20ss@Example.ORG.:443?q=ä b");

        assertThat(target)
                .isEqualTo(
                        new RequestTarget("https", "example.org", 443, "/?q=%C3%A4%20b", Optional.of("user:pa%20ss")));
        assertThat(target.isSecret()).isTrue();
        assertThat(target.address()).isEqualTo(URI.create("https://example.org/?q=%C3%A4%20b"));
        assertThat(target.addressWithLogin()).isEqualTo(URI.create("https://user:pa%20ss@example.org/?q=%C3%A4%20b"));
        assertThat(target.authorization()).contains("Basic dXNlcjpwYSBzcw==");
    }

    @Test
    void withoutLoginAnAddressStaysAsItIs() {
        RequestTarget target = target("http://@example.org:8080/a");

        assertThat(target.login()).isEmpty();
        assertThat(target.authorization()).isEmpty();
        assertThat(target.isSecret()).isFalse();
        assertThat(target.origin()).isEqualTo("http://example.org:8080");
        assertThat(target.addressWithLogin()).isEqualTo(URI.create("http://example.org:8080/a"));
        assertThat(target.withLogin(Optional.of("a:b")).addressWithLogin())
                .isEqualTo(URI.create("http://a:b@example.org:8080/a"));
    }

    @Test
    void anAddressOfVersionSixStandsInBrackets() {
        assertThat(target("http://[2606:4700::1]/").origin()).isEqualTo("http://[2606:4700:0:0:0:0:0:1]");
        assertThat(target("http://[2606:4700::1]:81/").origin()).isEqualTo("http://[2606:4700:0:0:0:0:0:1]:81");
    }

    @Test
    void portsEndAt65535() {
        assertThat(target("http://example.org:65535/").port()).isEqualTo(65_535);
        assertThat(target("http://example.org:/").port()).isEqualTo(80);
        assertThat(RequestTarget.of(URI.create("http://example.org:65536/"))).isEmpty();
    }

    @Test
    void namesAreOfLettersDigitsHyphensAndDotsAndNotTooLong() {
        assertThat(target("http://under_score.example.org/").host()).isEqualTo("under_score.example.org");
        assertThat(RequestTarget.of(URI.create("http://a!b/"))).isEmpty();
        assertThat(RequestTarget.of(URI.create("http://a..b/"))).isEmpty();
        assertThat(RequestTarget.of(URI.create("http://" + "a.".repeat(126) + "ab/")))
                .isEmpty();
        assertThat(RequestTarget.of(URI.create("http://" + "a.".repeat(126) + "a/")))
                .isPresent();
    }

    private static RequestTarget target(String address) {
        return RequestTarget.of(URI.create(address.replace(" ", "%20"))).orElseThrow();
    }
}
