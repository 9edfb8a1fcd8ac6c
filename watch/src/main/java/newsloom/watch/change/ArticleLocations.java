package newsloom.watch.change;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** In which story each article is, and its pending move to another one while that one still holds it. */
final class ArticleLocations {
    private final Map<String, String> stories = new HashMap<>();
    private final Map<String, PendingMove> pendingMoves = new HashMap<>();

    Optional<String> storyOf(String article) {
        return Optional.ofNullable(stories.get(article));
    }

    void settle(String article, String story) {
        stories.put(article, story);
        pendingMoves.remove(article);
    }

    void wait(String article, PendingMove move) {
        pendingMoves.put(article, move);
    }

    /** Takes an article out of a story; the move that has waited for this, if any, is done. */
    Optional<PendingMove> leave(String article, String story) {
        withdraw(article, story);
        if (!story.equals(stories.get(article))) {
            return Optional.empty();
        }
        Optional<PendingMove> fulfilled = Optional.ofNullable(pendingMoves.remove(article));
        fulfilled.ifPresent(move -> stories.put(article, move.story()));
        return fulfilled;
    }

    private void withdraw(String article, String story) {
        PendingMove move = pendingMoves.get(article);
        if (move != null && move.story().equals(story)) {
            pendingMoves.remove(article);
        }
    }
}
