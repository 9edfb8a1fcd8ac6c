package newsloom.watch.rule;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.model.ArticleKey;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.model.watch.ArticleMatch;
import newsloom.model.watch.MarkedPassage;
import newsloom.model.watch.Notice;
import newsloom.watch.change.EvidencePhrases;

/** Puts an alert into words: what happened, who reports it, and why it is one story. */
final class NoticeWriter {
    private static final int MOST_REASONS = 5;

    /** Of a story of ten thousand reports, those who had it first. */
    private static final int MOST_READ = 200;

    private final WatchLedger ledger;

    NoticeWriter(WatchLedger ledger) {
        this.ledger = ledger;
    }

    /** Of what goes to nobody no more than what happened. */
    Notice write(News news, WatchedStory watched) {
        StoryHead story = watched.story();
        Membership by = news.by().member();
        boolean isTold = news.silence().isEmpty();
        Roll roll = isTold ? roll(story) : new Roll();
        return new Notice(
                news.sentence(),
                story.headline(),
                roll.link,
                roll.first,
                List.copyOf(roll.publishers.values()),
                story.counts().reports(),
                story.counts().copies(),
                isTold ? passage(watched) : MarkedPassage.NONE,
                by.brings(),
                isTold ? news.changes() : List.of(),
                EvidencePhrases.of(by.evidence()).stream().limit(MOST_REASONS).toList());
    }

    private Roll roll(StoryHead story) {
        Roll roll = new Roll();
        ledger.firstMembers(story.id(), MOST_READ).forEach(roll::add);
        ledger.memberships(List.of(new ArticleKey(story.language(), story.canonical())))
                .forEach(roll::lead);
        return roll;
    }

    private MarkedPassage passage(WatchedStory watched) {
        return ledger.lastMatch(watched.watch(), watched.story().id())
                .flatMap(this::passage)
                .orElse(MarkedPassage.NONE);
    }

    private Optional<MarkedPassage> passage(ArticleMatch match) {
        return ledger.articles(List.of(match.article())).stream()
                .findFirst()
                .map(found -> PassageMarker.mark(found.article(), match.words()));
    }

    /** Who reports a story in their own words, by site, in the order of the dates. */
    private static final class Roll {
        private final Map<String, String> publishers = new LinkedHashMap<>();
        private Optional<URI> link = Optional.empty();
        private Optional<String> first = Optional.empty();

        void lead(Membership canonical) {
            link = canonical.url();
        }

        void add(Membership member) {
            if (member.copyOf().isEmpty() && publishers.size() < Notice.MOST_PUBLISHERS) {
                member.publisher()
                        .ifPresent(name ->
                                publishers.putIfAbsent(member.article().site().orElse(name), name));
                first = first.or(member::publisher);
            }
        }
    }
}
