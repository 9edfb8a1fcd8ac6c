package newsloom.watch.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.model.ArticleKey;
import newsloom.model.LoggedChange;
import newsloom.model.LoggedChange.Kind;
import newsloom.model.delivery.OutgoingAlert;
import newsloom.model.story.Membership;
import newsloom.model.watch.ArticleMatch;

/** Looks at some changes: matches the texts that came with the watches, and finds what is news in the stories concerned. */
final class WatchRound {
    private static final Set<Kind> TEXTS = Set.of(Kind.ARTICLE, Kind.REVISION);
    private static final Set<Kind> ARTICLES = Set.of(Kind.ARTICLE, Kind.REVISION, Kind.MEMBERSHIP);

    private final WatchLedger ledger;
    private final WatchList watches;
    private final NewsRules rules;
    private final AlertRouting routing;
    private final List<LoggedChange> changes;
    private final Map<ArticleKey, WatchedArticle> articles;
    private final Map<ArticleKey, ArticleRevision> revisions;

    WatchRound(
            WatchLedger ledger, WatchList watches, NewsRules rules, AlertRouting routing, List<LoggedChange> changes) {
        this.ledger = ledger;
        this.watches = watches;
        this.rules = rules;
        this.routing = routing;
        this.changes = changes;
        this.articles = ledger.articles(keys(ARTICLES)).stream()
                .collect(Collectors.toMap(WatchedArticle::key, article -> article, (one, same) -> one));
        this.revisions = revisions();
    }

    List<OutgoingAlert> alerts() {
        ledger.match(matches());
        Map<String, List<StoryArrival>> came = came();
        Map<String, Set<ArticleKey>> uncounted = ledger.uncounted(articles.keySet());
        return ledger.watched(came.keySet()).stream()
                .flatMap(story -> alerts(
                        story,
                        came.getOrDefault(story.story().id(), List.of()),
                        uncounted.getOrDefault(story.watch(), Set.of())))
                .toList();
    }

    private List<ArticleMatch> matches() {
        return keys(TEXTS).stream()
                .flatMap(key -> Optional.ofNullable(articles.get(key)).stream())
                .flatMap(article -> watches.match(article).stream())
                .toList();
    }

    /** Of those that came before this round, what they said until the first of its revisions. */
    private Map<ArticleKey, ArticleRevision> revisions() {
        Map<ArticleKey, Instant> revised = new HashMap<>();
        changes.stream()
                .filter(change -> change.kind() == Kind.REVISION)
                .forEach(change -> revised.merge(key(change), change.at(), (one, other) -> one));
        keys(Set.of(Kind.ARTICLE)).forEach(revised::remove);
        Map<ArticleKey, ArticleRevision> revisions = new HashMap<>();
        revised.values().stream().min(Instant::compareTo).stream()
                .flatMap(since -> ledger.wordings(revised.keySet(), since).stream())
                .filter(said -> said.arrived().isBefore(revised.getOrDefault(said.key(), Instant.MIN)))
                .forEach(said -> revisions.put(said.key(), new ArticleRevision(said.article(), watches.match(said))));
        return revisions;
    }

    private Stream<OutgoingAlert> alerts(WatchedStory story, List<StoryArrival> came, Set<ArticleKey> uncounted) {
        return watches.asking(story.watch(), story.story()).stream()
                .flatMap(watch ->
                        rules.news(watch, story, came, uncounted).stream().map(alert -> routing.route(watch, alert)));
    }

    /** What came to each story, in the order of the changes. A text may come before its place in a story, or behind. */
    private Map<String, List<StoryArrival>> came() {
        Map<ArticleKey, Membership> places = new HashMap<>();
        ledger.memberships(articles.keySet()).forEach(member -> places.put(key(member), member));
        Map<String, List<StoryArrival>> came = new LinkedHashMap<>();
        for (ArticleKey key : keys(ARTICLES)) {
            Membership member = places.get(key);
            WatchedArticle article = articles.get(key);
            if (member != null && article != null) {
                came.computeIfAbsent(member.story(), first -> new ArrayList<>())
                        .add(new StoryArrival(member, article, Optional.ofNullable(revisions.get(key))));
            }
        }
        return came;
    }

    private Collection<ArticleKey> keys(Set<Kind> kinds) {
        return changes.stream()
                .filter(change -> kinds.contains(change.kind()))
                .map(WatchRound::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static ArticleKey key(LoggedChange change) {
        return new ArticleKey(change.language().orElse(""), change.article().orElseThrow());
    }

    private static ArticleKey key(Membership member) {
        return new ArticleKey(member.article().language(), member.id());
    }
}
