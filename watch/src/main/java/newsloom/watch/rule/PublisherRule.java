package newsloom.watch.rule;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newsloom.model.Article;
import newsloom.model.Folding;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.Silence;
import newsloom.watch.query.ListedPublishers;

/** A publisher of the watch's list reports a story: told once of each of them, and not where the first coverage says it. */
final class PublisherRule implements NewsRule {
    private final WatchLedger ledger;
    private final ListedPublishers publishers;

    PublisherRule(WatchLedger ledger, ListedPublishers publishers) {
        this.ledger = ledger;
        this.publishers = publishers;
    }

    @Override
    public Stream<News> news(StoryArrivals arrivals) {
        Set<AlertStep> now = new HashSet<>();
        return arrivals.came().stream()
                .filter(arrival -> publishers.name(
                        arrivals.watch().rules().publishers(), arrival.article().article()))
                .map(arrival -> news(arrivals, arrival))
                .filter(news -> !arrivals.isTold(news.step()) && now.add(news.step()))
                .filter(news -> !wasThere(arrivals, news.by()));
    }

    private News news(StoryArrivals arrivals, StoryArrival by) {
        boolean isSaid =
                arrivals.isFirst() && arrivals.tells(NewsKind.FIRST_COVERAGE) && by.equals(arrivals.firstHeard());
        String name = by.publisher("A publisher of the list");
        return new News(
                AlertStep.publisher(step(by.article().article())),
                arrivals.silence(by).or(() -> Optional.of(Silence.SURPASSED).filter(said -> isSaid)),
                by,
                by.member().copyOf().isPresent() ? name + " carries it, too." : name + " reports it, too.");
    }

    private boolean wasThere(StoryArrivals arrivals, StoryArrival by) {
        return arrivals.story().isPast()
                && ledger.wasReportedBy(
                        publishers.sites(by.article().article()),
                        arrivals.story().story().id(),
                        arrivals.watch().asking());
    }

    private String step(Article article) {
        return publishers.sites(article).stream()
                .findFirst()
                .orElseGet(() -> Folding.of(article.publisher().orElse("?")));
    }
}
