package newsloom.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrableDomainTest {
    @ParameterizedTest
    @CsvSource({
        "https://paper.example/a, paper.example",
        "https://www.paper.example:8443/a, paper.example",
        "https://edition.m.paper.co.uk/a?b#c, paper.co.uk",
        "https://EDITION.Paper.COM./, paper.com",
        "https://ann.blogspot.com/, ann.blogspot.com",
        "https://news.city.kobe.jp/, city.kobe.jp",
        "https://www.xn--mnchen-3ya.de/, xn--mnchen-3ya.de",
    })
    void hostsOfOneOwnerShareIt(URI address, String domain) {
        assertThat(RegistrableDomain.of(address)).isEqualTo(domain);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080/a, 127.0.0.1",
        "http://[2001:db8::1.2.3.4]:80/a, [2001:db8::1.2.3.4]",
        "http://localhost/a, localhost",
        "http://co.uk/a, co.uk",
        "http://blogspot.com/a, blogspot.com",
        "http://a..b/a, a..b",
        "http://a\u2025b/a, a\u2025b",
        "mailto:ann@paper.example, ''",
    })
    void whatNobodyCanRegisterStandsForItself(URI address, String host) {
        assertThat(RegistrableDomain.of(address)).isEqualTo(host);
    }

    @Property(tries = 300)
    void noHostIsTooOdd(@ForAll String host) {
        WebAddress.of("http://" + host + "/a")
                .ifPresent(address -> assertThat(RegistrableDomain.of(address)).isNotBlank());
    }
}
