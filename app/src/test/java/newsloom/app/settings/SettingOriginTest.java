package newsloom.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingOriginTest {
    @Test
    void eachSettingSaysWhereItCameFrom(@TempDir Path folder) throws IOException {
        Path config = Files.writeString(folder.resolve("c.properties"), """
                        http = off
                        kafka.sasl.jaas.config = login ann pw
                        engine.cosine = 6
                        secret.desk = env:DESK_KEY
                        channel.bell.command = /bin/ring
                        """);
        Setup setup = SettingsReader.read(
                new Overrides(Optional.of("d"), Optional.empty(), Optional.of(config)),
                Map.of(
                        "NEWSLOOM_STORE_PASSWORD", "hidden",
                        "NEWSLOOM_STORE_URL", "jdbc:postgresql://ann:hidden@h/db?password=hidden&ssl=true",
                        "NEWSLOOM_WEB_PROXY", "http://ann:hidden@proxy:3128"));
        assertThat(((Setup.Ready) setup).origins())
                .contains(
                        new SettingOrigin("data", "d", "command line, --data"),
                        new SettingOrigin("http", "off", config + ", http"),
                        new SettingOrigin("engine.cosine", "6", config + ", engine.cosine"),
                        new SettingOrigin("kafka.sasl.jaas.config", "…", config + ", kafka.sasl.jaas.config"),
                        new SettingOrigin("secret.desk", "…", config + ", secret.desk"),
                        new SettingOrigin("channel.bell.command", "/bin/ring", config + ", channel.bell.command"),
                        new SettingOrigin("store.password", "…", "environment, NEWSLOOM_STORE_PASSWORD"),
                        new SettingOrigin(
                                "store.url",
                                "jdbc:postgresql://…@h/db?password=…&ssl=true",
                                "environment, NEWSLOOM_STORE_URL"),
                        new SettingOrigin("web.gap", "1s", "default"))
                .noneSatisfy(origin -> assertThat(origin.value()).contains("hidden"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Key.class,
            names = {
                "STORE_.*",
                "KAFKA",
                "HTTP",
                "PAGE(_URL)?",
                "WEB_(CONTACT|OPEN|PROXY)",
                "MAIL_(HOST|USER|PASSWORD|FROM)",
                "DEDUPE_QUIET"
            },
            mode = EnumSource.Mode.MATCH_NONE)
    void theDefaultThatIsShownIsTheOneInForce(Key key) {
        assertThat(ready(Map.of(key.variable(), key.byDefault()))).isEqualTo(Settings.defaults());
    }

    private static Settings ready(Map<String, String> environment) {
        Overrides none = new Overrides(Optional.empty(), Optional.empty(), Optional.empty());
        return ((Setup.Ready) SettingsReader.read(none, environment)).settings();
    }
}
