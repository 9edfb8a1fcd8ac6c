package newsloom.dedupe.stream;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import newsloom.model.Article;

/** Three reports of one event and one of another. */
final class Articles {
    static final Article FIRE = article(
            "fire",
            "The Herald",
            "Fire destroys Brackwater mill",
            "A fire destroyed the old paper mill in Brackwater on");
    static final Article SAME_FIRE = article(
            "same-fire",
            "The Post",
            "Brackwater mill destroyed by fire",
            "The old Brackwater paper mill was lost to fire");
    static final Article OTHER_FIRE = article(
            "other-fire",
            "The Mail",
            "Mill fire in Brackwater",
            "Nothing is left of the paper mill of Brackwater after a fire on");
    static final Article ELECTION = article(
            "election",
            "The Herald",
            "Castellane elected in Vessaly",
            "Maren Castellane won the presidency of Vessaly");

    private Articles() {}

    private static Article article(String id, String publisher, String title, String beginning) {
        return new Article(
                id,
                Optional.empty(),
                Optional.of(publisher),
                Optional.of(title),
                beginning + " Tuesday, 12 March 2024, the local council said. " + title + ".",
                Optional.of(Instant.parse("2024-03-13T08:00:00Z")),
                Locale.ENGLISH);
    }
}
