package newsloom.app.settings;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The settings by name: in the configuration file, in the environment, and what a right value looks like. */
enum Key {
    DATA("data", "NEWSLOOM_DATA", "a folder", "[^\\x00]*\\S[^\\x00]*"),
    KAFKA(
            "kafka",
            "NEWSLOOM_KAFKA",
            "host:port, several of them separated by commas",
            "[^\\s,]+:\\d{1,5}(,[^\\s,]+:\\d{1,5})*"),
    STORE_URL("store.url", "NEWSLOOM_STORE_URL", "jdbc:sqlite:… or jdbc:postgresql:…", "jdbc:(sqlite|postgresql):.+"),
    STORE_USER("store.user", "NEWSLOOM_STORE_USER", "a name", ".*"),
    STORE_PASSWORD("store.password", "NEWSLOOM_STORE_PASSWORD", "a password", ".*"),
    TOPICS_PREFIX(
            "topics.prefix",
            "NEWSLOOM_TOPICS_PREFIX",
            "at most 200 letters, digits, dots, underscores and hyphens",
            "[A-Za-z0-9._-]{0,200}"),
    HTTP("http", "NEWSLOOM_HTTP", "host:port, port 0 for any free one, or off", "off|[^\\s]+:\\d{1,5}"),
    DEDUPE_STANDBYS("dedupe.standbys", "NEWSLOOM_DEDUPE_STANDBYS", "a number from 0 to 9", "\\d"),
    DEDUPE_SESSION_TIMEOUT(
            "dedupe.session-timeout",
            "NEWSLOOM_DEDUPE_SESSION_TIMEOUT",
            WrittenDuration.SHAPE,
            WrittenDuration.PATTERN),
    DEDUPE_TRANSACTION_TIMEOUT(
            "dedupe.transaction-timeout",
            "NEWSLOOM_DEDUPE_TRANSACTION_TIMEOUT",
            WrittenDuration.SHAPE,
            WrittenDuration.PATTERN),
    DEDUPE_QUIET("dedupe.quiet", "NEWSLOOM_DEDUPE_QUIET", WrittenDuration.SHAPE, WrittenDuration.PATTERN),
    WEB_CONTACT(
            "web.contact",
            "NEWSLOOM_WEB_CONTACT",
            "an address of mail or on the web, without blanks",
            "[\\x21-\\x7e&&[^()]]+"),
    WEB_OPEN(
            "web.open",
            "NEWSLOOM_WEB_OPEN",
            "names, *.names, addresses or networks, separated by commas",
            "[^\\s,]+([\\s,]+[^\\s,]+)*"),
    WEB_PROXY(
            "web.proxy",
            "NEWSLOOM_WEB_PROXY",
            "http://host:port or http://user:password@host:port",
            "https?://[\\x21-\\x7e&&[^<>\"{}|^`\\\\]]+"),
    WEB_WORKERS("web.workers", "NEWSLOOM_WEB_WORKERS", "a number from 1 to 999", "[1-9]\\d{0,2}"),
    WEB_LEAST("web.interval.least", "NEWSLOOM_WEB_INTERVAL_LEAST", WrittenDuration.SHAPE, WrittenDuration.PATTERN),
    WEB_MOST("web.interval.most", "NEWSLOOM_WEB_INTERVAL_MOST", WrittenDuration.SHAPE, WrittenDuration.PATTERN),
    WEB_GAP("web.gap", "NEWSLOOM_WEB_GAP", "a duration such as 1s", "\\d{1,9}(ms|s|m)");

    private final String name;
    private final String variable;
    private final String shape;
    private final String pattern;

    Key(String name, String variable, String shape, String pattern) {
        this.name = name;
        this.variable = variable;
        this.shape = shape;
        this.pattern = pattern;
    }

    /** As the configuration file has it. */
    String inFile() {
        return name;
    }

    /** As the environment has it. */
    String variable() {
        return variable;
    }

    /** What a right value looks like, in words. */
    String shape() {
        return shape;
    }

    boolean accepts(String value) {
        return value.matches(pattern);
    }

    static Stream<String> names() {
        return Arrays.stream(values()).map(Key::inFile);
    }

    static Optional<Key> named(String name) {
        return Arrays.stream(values()).filter(key -> key.name.equals(name)).findFirst();
    }
}
