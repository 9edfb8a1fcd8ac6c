package newsloom.app.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newsloom.watch.send.mail.MailLogin;
import newsloom.watch.send.mail.MailSecurity;
import newsloom.watch.send.mail.MailSettings;

/** Reads from the configuration file which secrets and which commands there are, and by which server mail is sent. */
final class DeliveryReader {
    private static final String SECRET = "secret.";
    private static final String CHANNEL = "channel.";
    private static final String COMMAND = ".command";
    private static final String ENVIRONMENT = "env:";
    private static final String FILE = "file:";

    private final Map<String, String> environment;
    private final Map<String, String> secrets = new TreeMap<>();
    private final Map<String, Path> secretFiles = new TreeMap<>();
    private final Map<String, List<String>> commands = new TreeMap<>();
    private final Map<String, String> entries = new TreeMap<>();

    DeliveryReader(Map<String, String> environment) {
        this.environment = environment;
    }

    static boolean reads(String name) {
        return name.startsWith(SECRET) || (name.startsWith(CHANNEL) && name.endsWith(COMMAND));
    }

    /** What is wrong with the entry, as a sentence. */
    Optional<String> take(String name, String value) {
        entries.put(name, value);
        return name.startsWith(SECRET) ? secret(name.substring(SECRET.length()), value) : command(name, value);
    }

    private Optional<String> secret(String name, String value) {
        if (value.startsWith(FILE) && value.length() > FILE.length()) {
            secretFiles.put(name, Path.of(value.substring(FILE.length())));
            return Optional.empty();
        }
        if (!value.startsWith(ENVIRONMENT)) {
            return Optional.of("a secret is written elsewhere, not here: env:VARIABLE or file:PATH.");
        }
        String variable = value.substring(ENVIRONMENT.length());
        Optional<String> found = Optional.ofNullable(environment.get(variable)).filter(text -> !text.isBlank());
        found.ifPresent(text -> secrets.put(name, text.strip()));
        return Optional.empty();
    }

    private Optional<String> command(String name, String value) {
        if (value.isBlank()) {
            return Optional.of("a command is a program and its words, separated by blanks.");
        }
        String channel = name.substring(CHANNEL.length(), name.length() - COMMAND.length());
        commands.put(channel, List.of(value.strip().split("\\s+")));
        return Optional.empty();
    }

    /** What was written, by names. */
    Map<String, String> entries() {
        return entries;
    }

    /** @param values of the settings of mail; a host without a sender is none, and is refused before */
    DeliverySettings settings(Map<Key, String> values) {
        Optional<MailSettings> mail = Optional.ofNullable(values.get(Key.MAIL_HOST))
                .flatMap(host -> Optional.ofNullable(values.get(Key.MAIL_FROM)).map(from -> mail(host, from, values)));
        return new DeliverySettings(secrets, secretFiles, commands, mail);
    }

    private static MailSettings mail(String host, String from, Map<Key, String> values) {
        return new MailSettings(
                host,
                Integer.parseInt(values.getOrDefault(Key.MAIL_PORT, Key.MAIL_PORT.byDefault())),
                values.getOrDefault(Key.MAIL_SECURITY, Key.MAIL_SECURITY.byDefault())
                                .equals("tls")
                        ? MailSecurity.TLS
                        : MailSecurity.STARTTLS,
                Optional.ofNullable(values.get(Key.MAIL_USER))
                        .map(user -> new MailLogin(user, values.getOrDefault(Key.MAIL_PASSWORD, ""))),
                from);
    }
}
