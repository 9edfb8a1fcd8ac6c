package newsloom.watch.change;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** In which story each article is, and which other story has claimed it while that one still holds it. */
final class ArticleLocations {
    private final Map<String, String> homes = new HashMap<>();
    private final Map<String, PendingMove> claims = new HashMap<>();

    Optional<String> home(String article) {
        return Optional.ofNullable(homes.get(article));
    }

    void settle(String article, String story) {
        homes.put(article, story);
        claims.remove(article);
    }

    void wait(String article, PendingMove claim) {
        claims.put(article, claim);
    }

    /** Takes an article out of a story; the claim that has waited for this, if any, is fulfilled. */
    Optional<PendingMove> leave(String article, String story) {
        withdraw(article, story);
        if (!story.equals(homes.get(article))) {
            return Optional.empty();
        }
        Optional<PendingMove> fulfilled = Optional.ofNullable(claims.remove(article));
        fulfilled.ifPresent(claim -> homes.put(article, claim.story()));
        return fulfilled;
    }

    private void withdraw(String article, String story) {
        PendingMove claim = claims.get(article);
        if (claim != null && claim.story().equals(story)) {
            claims.remove(article);
        }
    }
}
