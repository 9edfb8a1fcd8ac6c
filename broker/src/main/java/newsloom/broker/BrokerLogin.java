package newsloom.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.message.AlterUserScramCredentialsRequestData;
import org.apache.kafka.common.message.AlterUserScramCredentialsRequestData.ScramCredentialUpsertion;
import org.apache.kafka.common.security.scram.internals.ScramFormatter;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;

/**
 * The one login of the embedded Kafka, kept beside its logs: whoever may not read that folder can neither read nor write what
 * is in it, though every user of this machine reaches the port. Clients prove that they know the password and never send it
 * (SCRAM, RFC 5802), since anybody may listen on that port while no Kafka does.
 */
public record BrokerLogin(String password) {
    static final String MECHANISM = ScramMechanism.SCRAM_SHA_256.mechanismName();

    private static final String USER = "newsloom";
    private static final int SECRET_BYTES = 32;
    private static final int ITERATIONS = 4_096;
    private static final Pattern PASSWORD = Pattern.compile("password=\"([^\"]+)\"");
    private static final String ABOUT =
            "# The login of the Kafka in this folder; whoever reads it can read and write all"
                    + " that is there. A step on another\n# data folder takes part with --config THIS FILE --kafka ADDRESS.\n";

    /** Empty where no Kafka has run in this folder, or only one of before there was a login. */
    public static Optional<BrokerLogin> read(Path brokerFolder) throws IOException {
        Path file = file(brokerFolder);
        return Files.exists(file)
                ? PASSWORD.matcher(Files.readString(file))
                        .results()
                        .map(found -> new BrokerLogin(found.group(1)))
                        .findFirst()
                : Optional.empty();
    }

    /** The one that is kept, or a new one, which is from now on. */
    static BrokerLogin claim(Path brokerFolder) throws IOException {
        Optional<BrokerLogin> kept = read(brokerFolder);
        if (kept.isPresent()) {
            return kept.get();
        }
        byte[] secret = random();
        BrokerLogin fresh =
                new BrokerLogin(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        fresh.write(brokerFolder);
        return fresh;
    }

    /** What a client of the Kafka in this folder needs to take part: where it answers, and how to log in. */
    public static Map<String, Object> client(Path brokerFolder, String address) throws IOException {
        return read(brokerFolder)
                .map(login -> login.client(address))
                .orElseGet(() -> Map.of("bootstrap.servers", address));
    }

    Map<String, Object> client(String address) {
        Map<String, Object> client = new HashMap<>(says());
        client.put("bootstrap.servers", address);
        return client;
    }

    private Map<String, String> says() {
        return Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", MECHANISM, "sasl.jaas.config", scram());
    }

    String scram() {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required " + user() + ";";
    }

    /** For the controller, which knows no users yet when its broker comes; its port is this process's own from the start. */
    String plain() {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required " + user() + " user_" + USER + "=\""
                + password + "\";";
    }

    /** How a controller is told of it. */
    AlterUserScramCredentialsRequestData credential() throws GeneralSecurityException {
        byte[] salt = random();
        ScramFormatter formatter = new ScramFormatter(ScramMechanism.SCRAM_SHA_256);
        return new AlterUserScramCredentialsRequestData()
                .setUpsertions(List.of(new ScramCredentialUpsertion()
                        .setName(USER)
                        .setMechanism(ScramMechanism.SCRAM_SHA_256.type())
                        .setIterations(ITERATIONS)
                        .setSalt(salt)
                        .setSaltedPassword(formatter.saltedPassword(password, salt, ITERATIONS))));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "BrokerLogin";
    }

    private String user() {
        return "username=\"" + USER + "\" password=\"" + password + "\"";
    }

    /** Moved into place, so that nobody reads half of it; at no moment may others. */
    private void write(Path brokerFolder) throws IOException {
        String lines = says().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> "kafka." + each.getKey() + "=" + each.getValue() + "\n")
                .collect(Collectors.joining());
        Path draft = Files.writeString(OwnerOnly.file(brokerFolder, "login.new"), ABOUT + lines);
        Files.move(draft, file(brokerFolder), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] random() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static Path file(Path brokerFolder) {
        return brokerFolder.resolve("login.properties");
    }
}
