package newsloom.app.web.page;

import java.util.List;

/**
 * What is around the content of each page.
 *
 * @param here the address of the part that it belongs to
 * @param theme light, dark, or empty for what the reader's system wishes
 * @param density tight, or empty
 * @param zone in which times are
 * @param lastChange the number from which on the page hears of changes
 */
public record PageShell(String title, String here, String theme, String density, String zone, long lastChange) {

    /** A part of the page that the bar leads to. */
    public record Part(String name, String address, String key) {}

    public List<Part> parts() {
        return List.of(
                new Part("Front", "/", "f"),
                new Part("Search", "/search", "s"),
                new Part("Watches", "/watches", "w"),
                new Part("Alerts", "/alerts", "a"));
    }
}
