package newsloom.ingest.read.feed;

import java.util.Locale;
import newsloom.ingest.read.xml.Element;

/** The short name of a feed's format. */
final class FeedFormat {
    private FeedFormat() {}

    static String of(Element root) {
        return switch (root.name()) {
            case "feed" -> "atom" + (isOldAtom(root) ? "03" : "10");
            case "rss" ->
                "rss" + root.attribute("version").map(FeedFormat::digits).orElse("20");
            case "channel" -> root.attribute("href").isPresent() ? "cdf" : "rss20";
            default -> root.inherited("xmlns").orElse("").contains("1.0") ? "rss10" : "rss090";
        };
    }

    private static boolean isOldAtom(Element root) {
        return root.attribute("version")
                        .filter(version -> version.startsWith("0."))
                        .isPresent()
                || root.attributes().contains("http://purl.org/atom/ns#");
    }

    private static String digits(String version) {
        String digits = version.toLowerCase(Locale.ROOT).replaceAll("[^0-9]", "");
        return digits.isEmpty() ? "20" : digits.substring(0, Math.min(3, digits.length()));
    }
}
