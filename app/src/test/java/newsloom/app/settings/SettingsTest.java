package newsloom.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.store.retention.RetentionSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final Map<String, String> NO_VARIABLES = Map.of();

    @TempDir
    private Path folder = Path.of("");

    private Path file = folder;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("newsloom.properties");
    }

    @Test
    void theDefaults() {
        assertThat(Settings.defaults())
                .isEqualTo(new Settings(
                        Path.of("data"),
                        Optional.empty(),
                        new Settings.Database(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Duration.ofDays(30),
                                RetentionSettings.forEver()),
                        "newsloom.",
                        new ListenAddress(true, "127.0.0.1", 8480, true),
                        new DedupeOptions(0, Duration.ofSeconds(6), Duration.ofSeconds(10), Parameters.defaults()),
                        WebSettings.defaults(),
                        Map.of()));
        assertThat(Settings.defaults().storeUrl()).isEqualTo("jdbc:sqlite:" + Path.of("data", "newsloom.db"));
        assertThat(ready(commandLine("nowhere", null), NO_VARIABLES))
                .isEqualTo(new Settings(
                        Path.of("nowhere"),
                        Settings.defaults().kafka(),
                        Settings.defaults().store(),
                        Settings.defaults().topicsPrefix(),
                        Settings.defaults().http(),
                        Settings.defaults().dedupe(),
                        WebSettings.defaults(),
                        Settings.defaults().kafkaClient()));
    }

    @Test
    void theNames() {
        assertThat(Arrays.stream(Key.values()).map(key -> key.inFile() + " " + key.variable()))
                .containsExactly(
                        "data NEWSLOOM_DATA",
                        "kafka NEWSLOOM_KAFKA",
                        "store.url NEWSLOOM_STORE_URL",
                        "store.user NEWSLOOM_STORE_USER",
                        "store.password NEWSLOOM_STORE_PASSWORD",
                        "store.keep.changes NEWSLOOM_STORE_KEEP_CHANGES",
                        "store.keep.text NEWSLOOM_STORE_KEEP_TEXT",
                        "store.keep.stories NEWSLOOM_STORE_KEEP_STORIES",
                        "store.keep.alerts NEWSLOOM_STORE_KEEP_ALERTS",
                        "topics.prefix NEWSLOOM_TOPICS_PREFIX",
                        "http NEWSLOOM_HTTP",
                        "page NEWSLOOM_PAGE",
                        "page.url NEWSLOOM_PAGE_URL",
                        "page.zone NEWSLOOM_PAGE_ZONE",
                        "dedupe.standbys NEWSLOOM_DEDUPE_STANDBYS",
                        "dedupe.session-timeout NEWSLOOM_DEDUPE_SESSION_TIMEOUT",
                        "dedupe.transaction-timeout NEWSLOOM_DEDUPE_TRANSACTION_TIMEOUT",
                        "dedupe.quiet NEWSLOOM_DEDUPE_QUIET",
                        "watch.fresh NEWSLOOM_WATCH_FRESH",
                        "web.contact NEWSLOOM_WEB_CONTACT",
                        "web.open NEWSLOOM_WEB_OPEN",
                        "web.proxy NEWSLOOM_WEB_PROXY",
                        "web.workers NEWSLOOM_WEB_WORKERS",
                        "web.interval.least NEWSLOOM_WEB_INTERVAL_LEAST",
                        "web.interval.most NEWSLOOM_WEB_INTERVAL_MOST",
                        "web.gap NEWSLOOM_WEB_GAP",
                        "mail.host NEWSLOOM_MAIL_HOST",
                        "mail.port NEWSLOOM_MAIL_PORT",
                        "mail.security NEWSLOOM_MAIL_SECURITY",
                        "mail.user NEWSLOOM_MAIL_USER",
                        "mail.password NEWSLOOM_MAIL_PASSWORD",
                        "mail.from NEWSLOOM_MAIL_FROM");
    }

    @Test
    void howOldNewsMayBeForWatchesIsSet() throws IOException {
        write("watch.fresh = 6h\n");
        assertThat(ready(config(), NO_VARIABLES).watchFresh()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void storiesAreKeptForAsLongAsTheyMayGrow() throws IOException {
        write("store.keep.stories = 365d\n");
        assertThat(refused(config(), NO_VARIABLES))
                .containsExactly(
                        "store.keep.stories must not be shorter than dedupe.quiet (730d): until then a story may"
                                + " grow.");
    }

    @Test
    void alertsAreKeptForAsLongAsTheyCount() throws IOException {
        write("store.keep.alerts = 59 m\n");
        assertThat(refused(config(), NO_VARIABLES))
                .containsExactly("store.keep.alerts must not be shorter than 1h: what a watch may tell in an hour is"
                        + " counted by its alerts.");
    }

    @Test
    void everySettingFromTheFile() throws IOException {
        write("""
                data = Zeitungen/Übersicht
                kafka = one:9092,two:9092
                store.url = jdbc:postgresql://db/news
                store.user = ada
                store.password = secret
                store.keep.changes = 400 d
                store.keep.text = 90 d
                store.keep.stories = 365d
                store.keep.alerts = 1 h
                topics.prefix = team-1.
                http = [::]:0
                dedupe.standbys = 1
                dedupe.session-timeout = 3 s
                dedupe.transaction-timeout = 90s
                dedupe.quiet = 12 h
                engine.cosine = 7
                kafka.security.protocol = SSL
                """);
        assertThat(ready(config(), NO_VARIABLES))
                .isEqualTo(new Settings(
                        Path.of("Zeitungen/Übersicht"),
                        Optional.of("one:9092,two:9092"),
                        new Settings.Database(
                                Optional.of("jdbc:postgresql://db/news"),
                                Optional.of("ada"),
                                Optional.of("secret"),
                                Duration.ofDays(400),
                                new RetentionSettings(
                                        Optional.of(Duration.ofDays(90)),
                                        Optional.of(Duration.ofDays(365)),
                                        Optional.of(Duration.ofHours(1)))),
                        "team-1.",
                        new ListenAddress(true, "::", 0, false),
                        new DedupeOptions(
                                1,
                                Duration.ofSeconds(3),
                                Duration.ofSeconds(90),
                                Parameters.defaults().with(Parameter.COSINE, 7).with(Parameter.LOOK_BACK, .5)),
                        WebSettings.defaults(),
                        Map.of("security.protocol", "SSL")));
    }

    @Test
    void everySettingFromTheEnvironment() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "NEWSLOOM_DATA", "elsewhere",
                "NEWSLOOM_KAFKA", "[::1]:9092",
                "NEWSLOOM_STORE_URL", "jdbc:sqlite:news.db",
                "NEWSLOOM_STORE_USER", "ada",
                "NEWSLOOM_STORE_PASSWORD", "secret",
                "NEWSLOOM_STORE_KEEP_CHANGES", "36h",
                "NEWSLOOM_STORE_KEEP_ALERTS", "24h",
                "NEWSLOOM_TOPICS_PREFIX", "x.",
                "NEWSLOOM_HTTP", "off"));
        environment.putAll(Map.of(
                "NEWSLOOM_DEDUPE_STANDBYS", "2",
                "NEWSLOOM_DEDUPE_SESSION_TIMEOUT", "500 ms",
                "NEWSLOOM_DEDUPE_TRANSACTION_TIMEOUT", "1 m",
                "NEWSLOOM_DEDUPE_QUIET", "30 d",
                "NEWSLOOM_ENGINE_NAME_COSINE", "2"));
        assertThat(ready(commandLine(null, null), environment))
                .isEqualTo(new Settings(
                        Path.of("elsewhere"),
                        Optional.of("[::1]:9092"),
                        new Settings.Database(
                                Optional.of("jdbc:sqlite:news.db"),
                                Optional.of("ada"),
                                Optional.of("secret"),
                                Duration.ofHours(36),
                                new RetentionSettings(
                                        Optional.empty(), Optional.empty(), Optional.of(Duration.ofHours(24)))),
                        "x.",
                        ListenAddress.off(),
                        new DedupeOptions(
                                2,
                                Duration.ofMillis(500),
                                Duration.ofMinutes(1),
                                Parameters.defaults()
                                        .with(Parameter.NAME_COSINE, 2)
                                        .with(Parameter.LOOK_BACK, 30)),
                        WebSettings.defaults(),
                        Map.of()));
    }

    @Test
    void theCommandLineGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        write("kafka = file:1\nstore.user = file\ntopics.prefix = file.");
        Map<String, String> environment =
                Map.of("NEWSLOOM_KAFKA", "environment:1", "NEWSLOOM_STORE_USER", "environment", "NEWSLOOM_DATA", "x");
        Settings settings = ready(commandLine(folder.toString(), "line:1"), environment);
        assertThat(settings.data()).isEqualTo(folder);
        assertThat(settings.kafka()).contains("line:1");
        assertThat(settings.store().user()).contains("environment");
        assertThat(settings.topicsPrefix()).isEqualTo("file.");
    }

    @Test
    void aBlankVariableIsNone() {
        assertThat(ready(commandLine("nowhere", null), Map.of("NEWSLOOM_KAFKA", " "))
                        .kafka())
                .isEmpty();
    }

    @Test
    void anUnknownKeyIsRefusedWithTheOneThatWasMeant() throws IOException {
        write("kafak = a:1\nstore.pasword = x\nkafka.bootstrap.servers = a:1");
        assertThat(refused(config(), NO_VARIABLES))
                .containsExactly(
                        file + ": kafak is no setting; did you mean kafka?",
                        file + ": kafka.bootstrap.servers is given by another setting; use kafka.",
                        file + ": store.pasword is no setting; did you mean store.password?");
    }

    @Test
    void wrongValuesAreRefusedWithTheirPlace() throws IOException {
        write("topics.prefix = a b\nstore.url = mysql://ada:secret@db");
        assertThat(refused(
                        new Overrides(Optional.empty(), Optional.of("here"), Optional.of(file)),
                        Map.of("NEWSLOOM_KAFKA", "there")))
                .containsExactly(
                        file + ", store.url: the address must be jdbc:sqlite:… or jdbc:postgresql:….",
                        file
                                + ", topics.prefix: “a b” must be at most 200 letters, digits, dots, underscores and hyphens.",
                        "environment, NEWSLOOM_KAFKA: “there” must be host:port, several of them separated by commas.",
                        "command line, --kafka: “here” must be host:port, several of them separated by commas.");
    }

    @Test
    void aMissingFileIsRefusedWhenItWasAskedFor() {
        assertThat(refused(config(), NO_VARIABLES)).containsExactly(file + ": there is no such configuration file.");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Files.write(file, "data = Übersicht".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused(config(), NO_VARIABLES))
                .containsExactly(file + ": the configuration file is not UTF-8 text.");
    }

    @Test
    void aBrokenEscapeIsRefused() throws IOException {
        write("data = \\u12");
        assertThat(refused(config(), NO_VARIABLES))
                .singleElement()
                .asString()
                .startsWith(file + ": the configuration file cannot");
    }

    @Test
    void theFileInTheDataFolderCannotNameAnother() throws IOException {
        write("data = elsewhere");
        assertThat(refused(commandLine(folder.toString(), null), NO_VARIABLES))
                .containsExactly(
                        file + ": data: this file lies in the data folder and cannot name another one; use --config.");
    }

    @Test
    void whatTheEngineDoesNotKnowOrCannotTakeIsRefusedAsOnTheCommandLine() throws IOException {
        write("engine.cosin = 7\nengine.members = many\ndedupe.quiet = 3\ndedupe.standbys = -1");
        assertThat(refused(config(), Map.of("NEWSLOOM_ENGINE_TERMS", "-2")))
                .containsExactly(
                        file + ", dedupe.quiet: “3” must be a length of time such as 500 ms, 10 s, 5 m, 12 h or 30 d.",
                        file + ", dedupe.standbys: “-1” must be a number from 0 to 9.",
                        file + ", engine.cosin: There is no parameter cosin; did you mean cosine?"
                                + " newsloom parameters lists them all.",
                        file + ", engine.members: members must be a number, and “many” is none.",
                        "environment, NEWSLOOM_ENGINE_TERMS: terms is a whole number from 1 to 1000; -2 was given.");
    }

    @Test
    void secretsAreNeverPrinted() {
        Settings settings = new Settings(
                folder,
                Optional.empty(),
                new Settings.Database(
                        Optional.of("jdbc:postgresql://db/news?password=secret"),
                        Optional.of("ada"),
                        Optional.of("secret"),
                        Duration.ofDays(30),
                        RetentionSettings.forEver()),
                "x.",
                ListenAddress.off(),
                DedupeOptions.defaults(),
                WebSettings.defaults(),
                Map.of("sasl.jaas.config", "secret"));
        assertThat(settings.toString()).doesNotContain("secret").contains("jdbc:postgresql:…", "sasl.jaas.config");
    }

    @Test
    void everyKafkaClientGetsTheAddressAndTheFurtherProperties() {
        Settings settings = new Settings(
                folder,
                Optional.empty(),
                Settings.Database.defaults(),
                "x.",
                ListenAddress.off(),
                DedupeOptions.defaults(),
                WebSettings.defaults(),
                Map.of("security.protocol", "SSL"));
        assertThat(settings.kafkaClient(Map.of("bootstrap.servers", "a:1")))
                .isEqualTo(Map.of("security.protocol", "SSL", "bootstrap.servers", "a:1"));
    }

    private void write(String properties) throws IOException {
        Files.writeString(file, properties);
    }

    private Overrides config() {
        return new Overrides(Optional.empty(), Optional.empty(), Optional.of(file));
    }

    private static Overrides commandLine(@Nullable String data, @Nullable String kafka) {
        return new Overrides(Optional.ofNullable(data), Optional.ofNullable(kafka), Optional.empty());
    }

    private static Settings ready(Overrides overrides, Map<String, String> environment) {
        Setup setup = SettingsReader.read(overrides, environment);
        assertThat(setup).isInstanceOf(Setup.Ready.class);
        return ((Setup.Ready) setup).settings();
    }

    private static List<String> refused(Overrides overrides, Map<String, String> environment) {
        Setup setup = SettingsReader.read(overrides, environment);
        assertThat(setup).isInstanceOf(Setup.Refused.class);
        return ((Setup.Refused) setup).problems();
    }

    @Test
    void whatMessagesAreSentWithIsReadAndASecretIsNeverWrittenHere(@TempDir Path folder) throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "of the file\n");
        Path file = Files.writeString(folder.resolve("x.properties"), """
                mail.host=mail.example
                mail.from=news@desk.example
                mail.user=ann
                mail.password=secret:mail
                secret.mail=env:MAIL_KEY
                secret.desk=file:%s
                channel.bell.command=/bin/ring  --twice
                """.formatted(key));
        Overrides overrides = new Overrides(Optional.empty(), Optional.empty(), Optional.of(file));
        Setup setup = SettingsReader.read(overrides, Map.of("MAIL_KEY", "of the environment"));
        DeliverySettings delivery = ((Setup.Ready) setup).settings().delivery();
        assertThat(delivery.secret("mail")).contains("of the environment");
        assertThat(delivery.secret("desk")).contains("of the file");
        assertThat(delivery.secret("nobody")).isEmpty();
        assertThat(delivery.commands()).containsEntry("bell", List.of("/bin/ring", "--twice"));
        assertThat(delivery.mail().orElseThrow().host()).isEqualTo("mail.example");
        assertThat(delivery.toString()).doesNotContain("of the");

        Files.writeString(file, "secret.desk=abc\nmail.host=mail.example\nmail.password=abc\n");
        assertThat(((Setup.Refused) SettingsReader.read(overrides, Map.of())).problems())
                .anyMatch(problem ->
                        problem.endsWith("a secret is written elsewhere, not here: env:VARIABLE or file:PATH."))
                .anyMatch(problem -> problem.contains("secret:NAME, with secret.NAME=env:… or file:…"))
                .contains("mail.host without mail.from: say from which address mail is to come.")
                .noneMatch(problem -> problem.startsWith("“abc”"));
    }
}
