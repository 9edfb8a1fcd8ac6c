package newsloom.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WebSettingsTest {
    private static final Overrides NONE = new Overrides(Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    void areReadFromTheEnvironment() {
        WebSettings web = ((Setup.Ready) SettingsReader.read(
                        NONE,
                        Map.of(
                                "NEWSLOOM_WEB_CONTACT", "desk@example.org",
                                "NEWSLOOM_WEB_OPEN", "intranet.example.org, 10.1.0.0/16",
                                "NEWSLOOM_WEB_PROXY", "http://user:secret@proxy.example.org:3128",
                                "NEWSLOOM_WEB_WORKERS", "8",
                                "NEWSLOOM_WEB_INTERVAL_LEAST", "90s",
                                "NEWSLOOM_WEB_GAP", "250ms")))
                .settings()
                .web();

        assertThat(web.contact()).contains("desk@example.org");
        assertThat(web.open()).containsExactly("intranet.example.org", "10.1.0.0/16");
        assertThat(web.proxy()).contains(URI.create("http://user:secret@proxy.example.org:3128"));
        assertThat(web.workers()).isEqualTo(8);
        assertThat(web.least()).isEqualTo(Duration.ofSeconds(90));
        assertThat(web.most()).isEqualTo(WebSettings.defaults().most());
        assertThat(web.gap()).isEqualTo(Duration.ofMillis(250));
        assertThat(web.toString()).doesNotContain("secret");
    }

    @Test
    void boundsTheWrongWayRoundAreRefused() {
        Setup setup = SettingsReader.read(
                NONE, Map.of("NEWSLOOM_WEB_INTERVAL_LEAST", "2h", "NEWSLOOM_WEB_INTERVAL_MOST", "1h"));

        assertThat(((Setup.Refused) setup).problems())
                .containsExactly("web.interval.least must not be longer than web.interval.most.");
    }

    @Test
    void openHostsThatCannotBeAreRefusedWithTheirPlace() {
        Setup setup = SettingsReader.read(NONE, Map.of("NEWSLOOM_WEB_OPEN", "wiki.example:99999"));

        assertThat(((Setup.Refused) setup).problems())
                .containsExactly(
                        "environment, NEWSLOOM_WEB_OPEN: \"wiki.example:99999\" names no port from 1 to 65535.");
    }

    @Property
    void aDurationIsReadAsItIsWritten(@ForAll @LongRange(min = 1, max = 999_999_999) long millis) {
        Duration duration = Duration.ofMillis(millis);
        assertThat(WrittenDuration.of(WrittenDuration.text(duration))).isEqualTo(duration);
    }

    @Test
    void whatIsNoDurationIsRefusedWithASentence() {
        assertThatThrownBy(() -> WrittenDuration.of("soon")).hasMessageContaining("is no duration");
    }
}
