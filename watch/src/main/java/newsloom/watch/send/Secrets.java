package newsloom.watch.send;

import java.util.Optional;

/** What only the settings know: passwords, keys, addresses that let in whoever has them. Named everywhere else. */
@FunctionalInterface
public interface Secrets {
    String PREFIX = "secret:";

    /** @param name behind {@code secret:} */
    Optional<String> secret(String name);

    /** What is written itself, or the secret that it names; empty when there is none. */
    default Optional<String> read(String written) {
        return written.startsWith(PREFIX)
                ? secret(written.substring(PREFIX.length())).map(String::strip)
                : Optional.of(written);
    }

    /** What to do about a secret that is not there. */
    static String missing(String written) {
        return "There is no " + written + " in the settings. Define it there as " + written.replaceFirst(":", ".")
                + "=env:… or file:….";
    }
}
