package newsloom.fetch.robots;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsloom.fetch.WebAddress;
import newsloom.fetch.robots.RobotRules.Rule;

/**
 * Understands robots.txt by RFC 9309, and forgives what Google's reader forgives: misspelt keys, a missing colon.
 *
 * <p>Groups for our agent are one; only without any do those for {@code *} count.
 */
public final class RobotsReader {
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|\\r|\\n");
    private static final Pattern LINE = Pattern.compile("\\s*([^:\\s][^:]*?)\\s*:\\s*(.*?)\\s*");
    private static final Pattern LINE_WITHOUT_COLON = Pattern.compile("\\s*([^:\\s]+)\\s+([^\\s]+)\\s*");
    private static final Pattern TOKEN = Pattern.compile("[a-z_-]+");
    private static final Pattern WORD = Pattern.compile("[^\\s/]+");
    private static final Pattern EVERYONE = Pattern.compile("\\*(?:\\s.*)?");
    private static final Pattern INDEX = Pattern.compile("(.*/)index\\.htm[^/]*");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{0,9})?");
    private static final Set<String> DISALLOW =
            Set.of("disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw");
    private static final int LONGEST_LINE = 16_663;
    private static final int MOST_SITEMAPS = 1_000;

    private final String agent;
    private final Group ours = new Group();
    private final Group everyones = new Group();
    private final List<URI> sitemaps = new ArrayList<>();
    private boolean forUs;
    private boolean forEveryone;
    private boolean weAreNamed;
    private boolean rulesHaveBegun;

    private RobotsReader(String agent) {
        this.agent = agent;
    }

    /** @param agent the name alone, without version */
    public static RobotRules read(byte[] file, String agent) {
        RobotsReader reader = new RobotsReader(agent.toLowerCase(Locale.ROOT));
        LINE_BREAK.splitAsStream(RobotsText.decode(file)).forEach(reader::line);
        return reader.rules();
    }

    private RobotRules rules() {
        Group group = weAreNamed ? ours : everyones;
        return new RobotRules(group.rules, group.delay, sitemaps);
    }

    private void line(String whole) {
        String line = whole.length() > LONGEST_LINE ? whole.substring(0, LONGEST_LINE) : whole;
        int comment = line.indexOf('#');
        String words = comment < 0 ? line : line.substring(0, comment);
        Matcher pair = (words.indexOf(':') < 0 ? LINE_WITHOUT_COLON : LINE).matcher(words);
        if (pair.matches()) {
            record(pair.group(1).toLowerCase(Locale.ROOT), pair.group(2));
        }
    }

    private void record(String key, String value) {
        if (key.equals("user-agent") || key.equals("useragent") || key.equals("user agent")) {
            agent(value);
        } else if (key.equals("allow")) {
            allow(value);
        } else if (DISALLOW.contains(key)) {
            rule(value, false);
        } else if (key.equals("crawl-delay")) {
            delay(value);
        } else if ((key.equals("sitemap") || key.equals("site-map")) && sitemaps.size() < MOST_SITEMAPS) {
            WebAddress.of(value).ifPresent(sitemaps::add);
        }
    }

    private void agent(String value) {
        if (rulesHaveBegun) {
            forUs = false;
            forEveryone = false;
            rulesHaveBegun = false;
        }
        if (EVERYONE.matcher(value).matches()) {
            forEveryone = true;
        } else if (names(value)) {
            forUs = true;
            weAreNamed = true;
        }
    }

    /** Its letters, as RFC 9309 has it, or its first word with digits and all. */
    private boolean names(String value) {
        String written = value.toLowerCase(Locale.ROOT);
        return matched(TOKEN, written).equals(agent) || matched(WORD, written).equals(agent);
    }

    private static String matched(Pattern pattern, String written) {
        Matcher start = pattern.matcher(written);
        return start.lookingAt() ? start.group() : "";
    }

    /** As Google has it, an index page stands for its folder. */
    private void allow(String value) {
        rule(value, true);
        Matcher index = INDEX.matcher(value);
        if (index.matches()) {
            rule(index.group(1) + "$", true);
        }
    }

    private void rule(String value, boolean allows) {
        rulesHaveBegun = true;
        if (!value.isEmpty()) {
            Rule rule = new Rule(RobotsPattern.of(value), allows);
            groups().forEach(group -> group.rules.add(rule));
        }
    }

    private void delay(String value) {
        if (SECONDS.matcher(value).matches()) {
            Duration delay = Duration.ofMillis((long) (Double.parseDouble(value) * 1000));
            groups().forEach(group -> group.delay = Optional.of(delay));
        }
    }

    private List<Group> groups() {
        List<Group> open = new ArrayList<>();
        if (forUs) {
            open.add(ours);
        }
        if (forEveryone) {
            open.add(everyones);
        }
        return open;
    }

    private static final class Group {
        private final List<Rule> rules = new ArrayList<>();
        private Optional<Duration> delay = Optional.empty();
    }
}
