package newsloom.app.service.stored;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import newsloom.app.service.TriedWatch;
import newsloom.model.ArticleKey;
import newsloom.model.Publishers;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryCounts;
import newsloom.model.watch.WatchRules;
import newsloom.query.Query;
import newsloom.query.StoryConditions;
import newsloom.store.StoryStore;
import newsloom.store.search.SearchRequest;
import newsloom.store.search.SearchResult;
import newsloom.store.search.StorySearch;
import newsloom.store.watch.MemberArrival;
import newsloom.watch.trial.TrialAlert;
import newsloom.watch.trial.TrialArrival;
import newsloom.watch.trial.WatchTrial;

/** Tries a query on what is stored, the newest first, as long as somebody would wait for it. */
final class WatchTrying {
    private static final Duration MOST_LOOKED = Duration.ofMillis(1200);
    private static final Duration LONGEST = Duration.ofMillis(2400);
    private static final int LATEST = 10;
    private static final int AT_ONCE = 500;

    private final StoryStore store;
    private final StorySearch search;
    private final Publishers publishers;
    private final InstantSource clock;
    private final Duration fresh;

    WatchTrying(StoryStore store, StorySearch search, Publishers publishers, InstantSource clock, Duration fresh) {
        this.store = store;
        this.search = search;
        this.publishers = publishers;
        this.clock = clock;
        this.fresh = fresh;
    }

    /** @param over how far back */
    TriedWatch on(Query query, WatchRules rules, Duration over) {
        Instant from = clock.instant().minus(over);
        Matched matched = new Matched(from);
        search.articlesWhile(List.of(query), (any, page) -> matched.add(page));
        WatchTrial trial = new WatchTrial(rules, publishers, fresh);
        matched.tryOn(trial, StoryConditions.of(query), new TriedCorrections(store, publishers, query));
        List<TrialAlert> alerts = trial.alerts(matched.from);
        return new TriedWatch(
                alerts,
                (int) alerts.stream().map(TrialAlert::story).distinct().count(),
                matched.from,
                matched.isWhole,
                parts(query),
                search.search(new SearchRequest(query, SearchRequest.Order.RECENT, LATEST, false)));
    }

    private Map<String, Long> parts(Query query) {
        Map<String, Long> hits = new LinkedHashMap<>();
        for (Query part : query.parts()) {
            if (search.search(SearchRequest.ofStories(part, 1)) instanceof SearchResult.Found found) {
                hits.put(part.toString(), found.hits());
            }
        }
        return hits;
    }

    /** The articles that match, and the stories that they are in. */
    private final class Matched {
        private final Set<ArticleKey> articles = new HashSet<>();
        /** Each with when its newest one was published, the newest first. */
        private final Map<String, Instant> stories = new LinkedHashMap<>();

        private final Instant wanted;
        private final Instant begun = clock.instant();
        private Instant from;
        private boolean isWhole = true;

        Matched(Instant from) {
            this.wanted = from;
            this.from = from;
        }

        /** Articles come the newest first; says whether older ones can still have arrived within the time. */
        boolean add(List<ArticleKey> page) {
            boolean isWanted = false;
            for (int at = 0; at < page.size() && isInTime(MOST_LOOKED); at += AT_ONCE) {
                List<Membership> members =
                        store.watches().memberships(page.subList(at, Math.min(at + AT_ONCE, page.size())));
                members.forEach(this::add);
                isWanted |= members.stream().anyMatch(this::mayBeFresh);
            }
            isWhole &= isInTime(MOST_LOOKED);
            return isWanted && isWhole;
        }

        private void add(Membership member) {
            articles.add(key(member));
            stories.putIfAbsent(member.story(), member.publishedAt().orElse(Instant.MAX));
        }

        private boolean mayBeFresh(Membership member) {
            return member.publishedAt()
                    .filter(published -> published.isBefore(wanted.minus(fresh)))
                    .isEmpty();
        }

        void tryOn(WatchTrial trial, StoryConditions conditions, TriedCorrections corrections) {
            List<String> ids = List.copyOf(stories.keySet());
            int read = 0;
            while (read < ids.size() && isInTime(LONGEST)) {
                int next = Math.min(read + AT_ONCE, ids.size());
                tryOn(trial, conditions, corrections, ids.subList(read, next));
                read = next;
            }
            isWhole &= read == ids.size();
            if (!isWhole && read > 0) {
                from = latest(wanted, stories.getOrDefault(ids.get(read - 1), wanted));
            }
        }

        private void tryOn(
                WatchTrial trial, StoryConditions conditions, TriedCorrections corrections, List<String> ids) {
            List<MemberArrival> arrivals = store.watches().arrivals(ids);
            TriedCorrections.Found revised = corrections.of(arrivals.stream()
                    .map(MemberArrival::member)
                    .filter(member -> member.revised() > 0 && articles.contains(key(member)))
                    .map(Matched::key)
                    .toList());
            Map<String, List<TrialArrival>> came = new LinkedHashMap<>();
            for (MemberArrival arrival : arrivals) {
                Membership member = arrival.member();
                ArticleKey key = key(member);
                came.computeIfAbsent(member.story(), first -> new ArrayList<>())
                        .add(new TrialArrival(
                                member,
                                revised.arrived().getOrDefault(key, arrival.arrived()),
                                arrival.since(),
                                articles.contains(key),
                                revised.corrections().getOrDefault(key, List.of())));
            }
            came.forEach((story, members) -> trial.add(asked(conditions, story), members));
        }

        /** Most queries ask nothing of stories, and then these need not be read. */
        private Predicate<StoryCounts> asked(StoryConditions conditions, String story) {
            return conditions.isEmpty()
                    ? counts -> true
                    : store.current(story)
                            .<Predicate<StoryCounts>>map(
                                    head -> counts -> conditions.hold(head.counting(counts), clock.instant()))
                            .orElse(counts -> false);
        }

        private boolean isInTime(Duration most) {
            return clock.instant().isBefore(begun.plus(most));
        }

        private static Instant latest(Instant one, Instant other) {
            return one.isAfter(other) || other.equals(Instant.MAX) ? one : other;
        }

        private static ArticleKey key(Membership member) {
            return new ArticleKey(member.article().language(), member.id());
        }
    }
}
