package newsloom.watch.rule;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import newsloom.model.Article;
import newsloom.model.Folding;
import newsloom.model.Publishers;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.Silence;

/** A publisher of the watch's list reports a story: told once of each of them, and not where the first coverage says it. */
final class PublisherRule implements NewsRule {
    private final WatchLedger ledger;
    private final Publishers publishers;

    PublisherRule(WatchLedger ledger, Publishers publishers) {
        this.ledger = ledger;
        this.publishers = publishers;
    }

    @Override
    public Stream<News> news(StoryArrivals arrivals) {
        Set<AlertStep> now = new HashSet<>();
        return arrivals.came().stream()
                .filter(arrival -> isListed(
                        arrivals.watch().rules().publishers(), arrival.article().article()))
                .map(arrival -> news(arrivals, arrival))
                .filter(news -> !arrivals.isTold(news.step()) && now.add(news.step()))
                .filter(news -> !wasThere(arrivals, news.by()));
    }

    private News news(StoryArrivals arrivals, StoryArrival by) {
        boolean isSaid = arrivals.isFirst()
                && arrivals.tells(NewsKind.FIRST_COVERAGE)
                && by.equals(arrivals.came().get(0));
        String name = by.publisher("A publisher of the list");
        return new News(
                AlertStep.publisher(step(by.article().article())),
                arrivals.silence(by)
                        .or(() -> Optional.of(Silence.SURPASSED).filter(said -> isSaid)),
                by,
                by.member().copyOf().isPresent() ? name + " carries it, too." : name + " reports it, too.");
    }

    private boolean wasThere(StoryArrivals arrivals, StoryArrival by) {
        return arrivals.story().isPast()
                && ledger.wasReportedBy(
                        sites(by.article().article()),
                        arrivals.story().story().id(),
                        arrivals.watch().asking());
    }

    private boolean isListed(Collection<String> listed, Article article) {
        return listed.stream().anyMatch(name -> isCalled(name, article));
    }

    /** As {@code publisher:} asks in queries: by the words that stand in the article, and by the sites known to be theirs. */
    private boolean isCalled(String name, Article article) {
        return article.publisher().filter(own -> words(own).contains(words(name))).isPresent()
                || article.site()
                        .filter(site -> site.equalsIgnoreCase(name)
                                || publishers.sitesOf(name).contains(site))
                        .isPresent();
    }

    private static String words(String name) {
        return " " + Folding.of(name).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }

    private String step(Article article) {
        return sites(article).stream()
                .findFirst()
                .orElseGet(() -> Folding.of(article.publisher().orElse("?")));
    }

    /** All of the publisher on whose site it stands, in one order. */
    private Collection<String> sites(Article article) {
        Set<String> sites = new TreeSet<>();
        article.site().ifPresent(site -> {
            sites.add(site);
            publishers.of(site).ifPresent(known -> sites.addAll(publishers.sitesOf(known.name())));
        });
        return sites;
    }
}
