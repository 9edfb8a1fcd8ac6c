package newsloom.broker;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedBrokerTest {
    private static final String TOPIC = "test.articles";

    private final Path folder;

    EmbeddedBrokerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void keepsItsRecordsAndItsPortOverARestart() throws Exception {
        String before;
        try (EmbeddedBroker broker = start()) {
            before = broker.bootstrapServers();
            TestClient.createTopic(broker.client(), TOPIC);
            TestClient.produce(broker.client(), TOPIC, "Flood in Lindau");
        }
        try (EmbeddedBroker broker = start()) {
            assertThat(broker.bootstrapServers()).isEqualTo(before).startsWith("127.0.0.1:");
            assertThat(TestClient.consumeOne(broker.client(), TOPIC)).isEqualTo("Flood in Lindau");
        }
    }

    @Test
    void takesAndKeepsANewPortWhenAnotherProgramHasTheOldOne() throws Exception {
        AddressFile address = new AddressFile(folder);
        String before = address.claim();
        String after;
        try (ServerSocket other = occupy(before)) {
            after = address.claim();
            assertThat(after).isNotEqualTo(before).doesNotEndWith(":" + other.getLocalPort());
        }
        assertThat(address.claim()).isEqualTo(after);
    }

    @Test
    void startsAgainSoonAfterAKillAndKeepsWhatItAcknowledged() throws Exception {
        try (BrokerProcess owner = BrokerProcess.on(folder)) {
            Map<String, Object> client = BrokerLogin.client(folder, owner.bootstrapServers());
            TestClient.createTopic(client, TOPIC);
            TestClient.produce(client, TOPIC, "Storm in Brest");
            owner.close();
            try (EmbeddedBroker broker = start()) {
                assertThat(broker.bootstrapServers()).isEqualTo(owner.bootstrapServers());
                assertThat(TestClient.consumeOne(broker.client(), TOPIC)).isEqualTo("Storm in Brest");
            }
        }
    }

    @Test
    void aDamagedRecordOfTopicsPutsNothingAsideAndIsMadeAgainOfTheLogs() throws Exception {
        try (EmbeddedBroker broker = start()) {
            TestClient.createTopic(broker.client(), TOPIC);
            TestClient.produce(broker.client(), TOPIC, "Quake in Skopje");
        }
        damage(folder.resolve("__cluster_metadata-0/00000000000000000000.log"));
        assertThatThrownBy(this::start)
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining("__cluster_metadata-0, lacks what ")
                .hasMessageContaining("doctor --repair");

        List<String> said = new ArrayList<>();
        try (EmbeddedBroker broker = EmbeddedBroker.repair(
                BrokerSettings.defaults(folder), topic -> Map.of("retention.ms", "123456789"), said::add)) {
            assertThat(said).singleElement().asString().startsWith("Repaired: ").contains(folder.toString());
            assertThat(TestClient.consumeOne(broker.client(), TOPIC)).isEqualTo("Quake in Skopje");
            assertThat(TestClient.retention(broker.client(), TOPIC)).isEqualTo("123456789");
        }
        try (EmbeddedBroker broker = start()) {
            TestClient.produce(broker.client(), TOPIC, "Storm in Brest");
            assertThat(TestClient.consumeOne(broker.client(), TOPIC)).isEqualTo("Quake in Skopje");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whereTheFileWithItsIdIsLostItBecomesAnotherKafkaOnlyWhenRepaired(boolean empty) throws Exception {
        try (EmbeddedBroker broker = start()) {
            TestClient.createTopic(broker.client(), TOPIC);
            TestClient.produce(broker.client(), TOPIC, "Quake in Skopje");
        }
        Path identity = folder.resolve("meta.properties");
        Files.delete(identity);
        if (empty) {
            Files.createFile(identity);
        }
        assertThatThrownBy(this::start)
                .isInstanceOf(BrokerStartException.class)
                .hasMessageStartingWith("The embedded Kafka does not start: " + identity + " is lost or empty")
                .hasMessageContaining("doctor --repair");

        try (EmbeddedBroker broker =
                EmbeddedBroker.repair(BrokerSettings.defaults(folder), topic -> Map.of(), said -> {})) {
            assertThat(TestClient.consumeOne(broker.client(), TOPIC)).isEqualTo("Quake in Skopje");
        }
    }

    @Test
    void aFullDiskEndsTheProcessWithASentenceAfterWhatKafkaSays(@TempDir Path elsewhere) throws Exception {
        Path said = elsewhere.resolve("said");
        Process process = BrokerProcess.onSmallDisk(folder, said);
        await().atMost(60, SECONDS)
                .until(() -> new AddressFile(folder).answering().isPresent());
        Map<String, Object> client =
                BrokerLogin.client(folder, new AddressFile(folder).answering().orElseThrow());
        await().atMost(60, SECONDS).ignoreExceptions().until(() -> {
            TestClient.createTopic(client, TOPIC);
            return true;
        });
        CompletableFuture<Void> filling = CompletableFuture.runAsync(() -> fill(client));
        try {
            assertThat(process.waitFor(60, SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(Files.readAllLines(said))
                    .last()
                    .asString()
                    .endsWith("The embedded Kafka in " + folder
                            + " has ended this process, for what it says above; mostly"
                            + " its disk is full. Make room there and start it again: what was done is safe.");
        } finally {
            process.destroyForcibly();
            filling.cancel(true);
        }
    }

    @Test
    void itDoesNotStartWhereTooLittleRoomIsLeftAndSaysSo() {
        BrokerSettings greedy = new BrokerSettings(folder, 1_000_000, Long.MAX_VALUE, Duration.ofSeconds(60));
        assertThatThrownBy(() -> EmbeddedBroker.start(greedy))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageStartingWith("The embedded Kafka in " + folder + " does not start: its disk has ")
                .hasMessageEndingWith("Make room there, and start it again; or choose another folder with --data.");
    }

    @Test
    void whatItsFolderRefusesIsNamedWithItsKindAndNotByItsPlaceAlone() throws IOException {
        Files.createSymbolicLink(folder.resolve("newsloom.lock"), folder.resolve("gone/lock"));
        assertThatThrownBy(this::start)
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContainingAll("NoSuchFileException", folder.toString(), "choose another folder with --data");
    }

    private static void fill(Map<String, Object> client) {
        try {
            for (int i = 0; i < 20; i++) {
                TestClient.produce(client, TOPIC, "word ".repeat(600_000));
            }
        } catch (Exception e) {
            throw new IllegalStateException("The disk is full, as it should be.", e);
        }
    }

    @Test
    void takesRecordsOfManyMegabytes() throws Exception {
        String large = "word ".repeat(4_000_000);
        try (EmbeddedBroker broker = start()) {
            TestClient.createTopic(broker.client(), TOPIC);
            TestClient.produce(broker.client(), TOPIC, large);
            assertThat(TestClient.consumeOne(broker.client(), TOPIC)).isEqualTo(large);
        }
    }

    @Test
    void nobodyReadsOrWritesWithoutTheLoginThatLiesInItsFolder() throws Exception {
        try (EmbeddedBroker broker = start()) {
            TestClient.createTopic(broker.client(), TOPIC);
            Path login = folder.resolve("login.properties");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(login)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");

            Map<String, Object> stranger = new HashMap<>(broker.client());
            stranger.put("sasl.jaas.config", new BrokerLogin("guessed").scram());
            assertThatThrownBy(() -> TestClient.produce(stranger, TOPIC, "false"))
                    .hasRootCauseInstanceOf(SaslAuthenticationException.class);
            assertThatThrownBy(() -> TestClient.consumeOne(stranger, TOPIC))
                    .isInstanceOf(SaslAuthenticationException.class);
            assertThatThrownBy(() -> clusterWithoutLogin("bootstrap.servers", broker.bootstrapServers()))
                    .isInstanceOf(ExecutionException.class);
            assertThatThrownBy(() -> clusterWithoutLogin("bootstrap.controllers", controllerOf(broker)))
                    .isInstanceOf(ExecutionException.class);
        }
    }

    private static String clusterWithoutLogin(String at, String address) throws Exception {
        try (Admin admin =
                Admin.create(Map.of(at, address, "default.api.timeout.ms", 1_000, "request.timeout.ms", 1_000))) {
            return admin.describeCluster().clusterId().get();
        }
    }

    private static String controllerOf(EmbeddedBroker broker) throws Exception {
        ConfigResource itself = new ConfigResource(ConfigResource.Type.BROKER, "1");
        try (Admin admin = Admin.create(broker.client())) {
            return Objects.requireNonNull(
                            admin.describeConfigs(List.of(itself)).all().get().get(itself))
                    .get("controller.quorum.voters")
                    .value()
                    .substring("1@".length());
        }
    }

    @Test
    void whereAnotherWorksItTouchesNothingThoughItComesThroughALink(@TempDir Path elsewhere) throws Exception {
        Path link = Files.createSymbolicLink(elsewhere.resolve("kafka"), folder);
        try (FolderLock lock = FolderLock.take(folder.resolve("newsloom.lock")).orElseThrow()) {
            assertThatThrownBy(() -> EmbeddedBroker.start(BrokerSettings.defaults(link)))
                    .isInstanceOf(BrokerStartException.class)
                    .hasMessageMatching("In the Kafka folder " + link + " another newsloom \\(process "
                            + ProcessHandle.current().pid()
                            + ", since 20[-0-9T:]+Z\\) works already\\. Stop that one, or .*--data\\.");
        }
        Files.delete(link);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void saysWhichFolderItCannotUse() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> EmbeddedBroker.start(BrokerSettings.defaults(file.resolve("kafka"))))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--data");
    }

    /** In the first batch that says something of a topic. */
    private static void damage(Path log) throws IOException {
        byte[] bytes = Files.readAllBytes(log);
        int topic = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(TOPIC);
        bytes[topic] ^= 1;
        Files.write(log, bytes);
    }

    private EmbeddedBroker start() {
        return EmbeddedBroker.start(BrokerSettings.defaults(folder));
    }

    private static ServerSocket occupy(String address) throws IOException {
        int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
        return new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }
}
