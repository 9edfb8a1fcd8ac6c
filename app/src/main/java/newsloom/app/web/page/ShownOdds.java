package newsloom.app.web.page;

import newsloom.watch.change.EvidencePhrases;

/**
 * How sure it is that something is the same event.
 *
 * @param words {@code 37 to 1}
 * @param grade strong, fair or thin
 */
public record ShownOdds(String words, String grade) {
    private static final double STRONG = 20;
    private static final double FAIR = 3;

    static ShownOdds of(double odds) {
        return new ShownOdds(
                EvidencePhrases.odds(odds).substring("odds ".length()),
                odds > STRONG ? "strong" : odds > FAIR ? "fair" : "thin");
    }
}
