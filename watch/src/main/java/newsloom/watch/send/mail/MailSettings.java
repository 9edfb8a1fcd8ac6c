package newsloom.watch.send.mail;

import java.util.Optional;
import java.util.regex.Pattern;
import newsloom.model.Checks;

/**
 * By which server mail is sent. It comes from the settings alone, for mail does not pass the guard.
 *
 * @param login none where the server wants none
 * @param from a plain address of mail; who wants no more mail is told to write there
 */
public record MailSettings(String host, int port, MailSecurity security, Optional<MailLogin> login, String from) {
    private static final Pattern ADDRESS = Pattern.compile("[\\x21-\\x7e&&[^@<>\",;:()]]+@[A-Za-z0-9.-]+");
    private static final int HIGHEST_PORT = 65_535;

    public MailSettings {
        Checks.notBlank(host, "The host that sends mail");
        Checks.require(port > 0 && port <= HIGHEST_PORT, "The port of " + host + " is 1 to 65535.");
        Checks.require(isAddress(from), "Mail comes from an address such as news@example.org: " + from);
    }

    static boolean isAddress(String written) {
        return ADDRESS.matcher(written).matches();
    }

    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
