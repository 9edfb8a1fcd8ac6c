package newsloom.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.watch.send.mail.MailSettings;

/**
 * What it takes to send messages, and is nobody else's business.
 *
 * @param secrets by their names, those of the environment
 * @param secretFiles by their names, where the others are; read whenever they are needed
 * @param commands by the names of their channels, word by word
 * @param mail absent where no mail is sent
 */
public record DeliverySettings(
        Map<String, String> secrets,
        Map<String, Path> secretFiles,
        Map<String, List<String>> commands,
        Optional<MailSettings> mail) {

    public DeliverySettings {
        secrets = Map.copyOf(secrets);
        secretFiles = Map.copyOf(secretFiles);
        commands = Map.copyOf(commands);
    }

    public static DeliverySettings none() {
        return new DeliverySettings(Map.of(), Map.of(), Map.of(), Optional.empty());
    }

    /** Absent where there is none of that name, or its file cannot be read. */
    public Optional<String> secret(String name) {
        return Optional.ofNullable(secrets.get(name))
                .or(() -> Optional.ofNullable(secretFiles.get(name)).flatMap(DeliverySettings::read));
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Without a secret. */
    @Override
    public String toString() {
        return "DeliverySettings[secrets=%s, secretFiles=%s, commands=%s]"
                .formatted(secrets.keySet(), secretFiles.keySet(), commands.keySet());
    }
}
