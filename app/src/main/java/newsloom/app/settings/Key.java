package newsloom.app.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The settings by name: in the configuration file, in the environment, and what a right value looks like. */
enum Key {
    DATA("data", "data", "a folder", "[^\\x00]*\\S[^\\x00]*"),
    KAFKA(
            "kafka",
            "one of its own",
            "host:port, several of them separated by commas",
            "[^\\s,]+:\\d{1,5}(,[^\\s,]+:\\d{1,5})*"),
    STORE_URL(
            "store.url",
            "newsloom.db in the data folder",
            "jdbc:sqlite:… or jdbc:postgresql:…",
            "jdbc:(sqlite|postgresql):.+"),
    STORE_USER("store.user", "none", "a name", ".*"),
    STORE_PASSWORD("store.password", "none", "a password", ".*"),
    STORE_KEEP_CHANGES("store.keep.changes", "30d"),
    STORE_KEEP_TEXT("store.keep.text", "for ever"),
    STORE_KEEP_STORIES("store.keep.stories", "for ever"),
    STORE_KEEP_ALERTS("store.keep.alerts", "for ever"),
    TOPICS_PREFIX(
            "topics.prefix",
            "newsloom.",
            "at most 200 letters, digits, dots, underscores and hyphens",
            "[A-Za-z0-9._-]{0,200}"),
    HTTP(
            "http",
            "127.0.0.1:8480, or any free port there",
            "host:port, port 0 for any free one, or off",
            "off|[^\\s]+:\\d{1,5}"),
    PAGE(
            "page",
            "127.0.0.1:8080, or any free port there",
            "host:port, port 0 for any free one, or off",
            "off|[^\\s]+:\\d{1,5}"),
    PAGE_URL(
            "page.url",
            "none",
            "http://… or https://…, by which people reach it",
            "https?://[\\x21-\\x7e&&[^<>\"{}|^`\\\\?#]]+"),
    PAGE_ZONE("page.zone", "UTC", "a zone of time, as Europe/Berlin", "[A-Za-z0-9_+/-]{1,64}"),
    DEDUPE_STANDBYS("dedupe.standbys", "0", "a number from 0 to 9", "\\d"),
    DEDUPE_SESSION_TIMEOUT("dedupe.session-timeout", "6s"),
    DEDUPE_TRANSACTION_TIMEOUT("dedupe.transaction-timeout", "10s"),
    DEDUPE_QUIET("dedupe.quiet", "730d"),
    WATCH_FRESH("watch.fresh", "48h"),
    WEB_CONTACT("web.contact", "none", "an address of mail or on the web, without blanks", "[\\x21-\\x7e&&[^()]]+"),
    WEB_OPEN(
            "web.open",
            "none",
            "names, *.names, addresses or networks, each also with :port, separated by commas",
            "[^\\s,]+([\\s,]+[^\\s,]+)*"),
    WEB_PROXY(
            "web.proxy",
            "none",
            "http://host:port or http://user:password@host:port",
            "https?://[\\x21-\\x7e&&[^<>\"{}|^`\\\\]]+"),
    WEB_WORKERS("web.workers", "32", "a number from 1 to 999", "[1-9]\\d{0,2}"),
    WEB_LEAST("web.interval.least", "2m"),
    WEB_MOST("web.interval.most", "6h"),
    WEB_GAP("web.gap", "1s", WrittenDuration.SHAPE, WrittenDuration.PATTERN_OR_ZERO),
    MAIL_HOST("mail.host", "none", "a host", "[A-Za-z0-9.:-]{1,255}"),
    MAIL_PORT(
            "mail.port",
            "587",
            "a number from 1 to 65535",
            "[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]"),
    MAIL_SECURITY("mail.security", "starttls", "starttls or tls", "starttls|tls"),
    MAIL_USER("mail.user", "none", "a name", ".+"),
    MAIL_PASSWORD(
            "mail.password", "none", "secret:NAME, with secret.NAME=env:… or file:…", "secret:[A-Za-z0-9._-]{1,64}"),
    MAIL_FROM("mail.from", "none", "an address of mail", "[\\x21-\\x7e&&[^@<>\",;:()]]+@[A-Za-z0-9.-]+");

    private final String name;
    private final String byDefault;
    private final String shape;
    private final String pattern;

    /** A length of time. */
    Key(String name, String byDefault) {
        this(name, byDefault, WrittenDuration.SHAPE, WrittenDuration.PATTERN);
    }

    Key(String name, String byDefault, String shape, String pattern) {
        this.name = name;
        this.byDefault = byDefault;
        this.shape = shape;
        this.pattern = pattern;
    }

    /** As the configuration file has it. */
    String inFile() {
        return name;
    }

    /** As the environment has it. */
    String variable() {
        return "NEWSLOOM_" + name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    /** What holds when nothing is said; a value, or words where no value says it. */
    String byDefault() {
        return byDefault;
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
