package newsloom.fetch.robots;

import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a host's robots.txt lets us do: the longest rule that matches decides (RFC 9309, 2.2.2). */
public final class RobotRules {
    private static final String ITSELF = "/robots.txt";

    /** Longest first, and of two as long, the one that allows. */
    private static final Comparator<Rule> BY_RANK =
            Comparator.comparingInt((Rule rule) -> -rule.pattern().length()).thenComparing(rule -> !rule.allows());

    static final RobotRules NONE = new RobotRules(List.of(), Optional.empty(), List.of());

    private final List<Rule> rules;
    private final Optional<Duration> crawlDelay;
    private final List<URI> sitemaps;

    record Rule(RobotsPattern pattern, boolean allows) {}

    RobotRules(List<Rule> rules, Optional<Duration> crawlDelay, List<URI> sitemaps) {
        this.rules = rules.stream().sorted(BY_RANK).toList();
        this.crawlDelay = crawlDelay;
        this.sitemaps = List.copyOf(sitemaps);
    }

    public boolean allows(URI address) {
        return allows(address.toString());
    }

    /** @param address as a page writes it, even if it is none by the standard */
    public boolean allows(String address) {
        String path = RobotsPattern.normal(path(address));
        return path.equals(ITSELF)
                || rules.stream()
                        .filter(rule -> rule.pattern().matches(path))
                        .findFirst()
                        .map(Rule::allows)
                        .orElse(true);
    }

    /** How long to wait between two requests, when the file says so. */
    public Optional<Duration> crawlDelay() {
        return crawlDelay;
    }

    /** The sitemaps that the file names, whoever asks. */
    public List<URI> sitemaps() {
        return sitemaps;
    }

    /** How many bytes it takes in memory, more or less. */
    int weight() {
        return 500
                + rules.stream().mapToInt(rule -> 150 + rule.pattern().length()).sum()
                + sitemaps.stream()
                        .mapToInt(each -> 300 + 2 * each.toString().length())
                        .sum();
    }

    private static String path(String address) {
        int scheme = address.indexOf("//");
        int host = scheme < 0 ? 0 : scheme + 2;
        int start = host;
        while (start < address.length() && "/?;#".indexOf(address.charAt(start)) < 0) {
            start++;
        }
        int fragment = address.indexOf('#', start);
        String path = address.substring(start, fragment < 0 ? address.length() : fragment);
        return path.startsWith("/") ? path : "/" + path;
    }
}
