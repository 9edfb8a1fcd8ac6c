package newsloom.watch.rule;

import java.util.Optional;
import newsloom.model.watch.Silence;

/**
 * Keeps back what is news of a snoozed story, and says with what comes afterwards how much that was.
 *
 * @param watch whose news it is
 */
record Snoozing(WatchLedger ledger, String watch, WatchedStory story) {

    News apply(News news) {
        if (news.silence().isPresent() || story.snooze().isEmpty()) {
            return news;
        }
        boolean holds = story.snooze()
                .filter(snooze ->
                        snooze.holds(news.by().at(), story.story().counts().voices()))
                .isPresent();
        return holds ? new News(news.step(), Optional.of(Silence.SNOOZED), news.by(), news.sentence()) : over(news);
    }

    private News over(News news) {
        int kept = ledger.keptBack(watch, story.story().id());
        String more = kept == 0
                ? ""
                : " While the story was snoozed, " + (kept == 1 ? "1 alert was" : kept + " alerts were")
                        + " kept back.";
        return new News(news.step(), news.silence(), news.by(), news.sentence() + more, news.changes());
    }
}
