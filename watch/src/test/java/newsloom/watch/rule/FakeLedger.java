package newsloom.watch.rule;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.model.Article;
import newsloom.model.ArticleKey;
import newsloom.model.LoggedChange;
import newsloom.model.LoggedChange.Kind;
import newsloom.model.delivery.OutgoingAlert;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.Membership;
import newsloom.model.story.MembershipCause;
import newsloom.model.story.StoryCounts;
import newsloom.model.story.StoryHead;
import newsloom.model.watch.Alert;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.ArticleMatch;
import newsloom.model.watch.CountedVoices;
import newsloom.model.watch.NumberedAlert;
import newsloom.model.watch.Sighting;
import newsloom.model.watch.Silence;
import newsloom.model.watch.Snooze;
import newsloom.model.watch.VoiceCount;
import newsloom.model.watch.VoiceCounts;
import newsloom.model.watch.Watch;

/** Rows in memory: articles that come, each with its place in a story, and what was told. */
public final class FakeLedger implements WatchLedger {
    public final List<Alert> alerts = new ArrayList<>();
    final List<OutgoingAlert> outgoing = new ArrayList<>();
    final List<Watch> unmatched = new ArrayList<>();
    final List<VoiceCount> voices = new ArrayList<>();
    Instant since = Instant.MAX;
    boolean isReplaying;
    /** Of what comes from now on. */
    Optional<String> copyOf = Optional.empty();

    /** Of every story, if not its first article. */
    Optional<String> canonical = Optional.empty();

    /** So many members were read at once. */
    int mostRead;

    Optional<Snooze> snooze = Optional.empty();
    private final Set<Sighting> counted = new HashSet<>();
    private Optional<Instant> surging = Optional.empty();
    private final Map<String, Watch> watches = new TreeMap<>();
    private final List<LoggedChange> changes = new ArrayList<>();
    private final Map<ArticleKey, WatchedArticle> articles = new LinkedHashMap<>();
    private final List<WatchedArticle> wordings = new ArrayList<>();
    private final Map<ArticleKey, Membership> places = new LinkedHashMap<>();
    private final Map<ArticleKey, Map<String, ArticleMatch>> matches = new HashMap<>();
    private final Map<ArticleKey, Long> threads = new HashMap<>();
    private final Map<Long, List<Alert>> told = new HashMap<>();
    private long version;
    private long place;

    public void watch(Watch watch) {
        watches.put(watch.name(), watch);
        unmatched.add(watch);
        version++;
    }

    /** An article comes with a text, and is in no story yet. */
    ArticleKey text(String id, String publisher, String text, Optional<Instant> published, Instant at) {
        return text(id, publisher, text, published, at, Locale.ENGLISH);
    }

    ArticleKey text(
            String id, String publisher, String text, Optional<Instant> published, Instant at, Locale language) {
        Article article = new Article(
                id,
                Optional.of(URI.create("https://" + publisher + ".example/" + id)),
                Optional.of(publisher),
                Optional.of("About " + id),
                text,
                published,
                language);
        write(Kind.ARTICLE, article, at);
        return ArticleKey.of(article);
    }

    /** It has another title or text from now on. */
    void revise(ArticleKey key, String title, String text, Instant at) {
        Article before = article(key).article();
        write(
                Kind.REVISION,
                new Article(
                        before.id(),
                        before.url(),
                        before.publisher(),
                        Optional.of(title),
                        text,
                        before.publishedAt(),
                        Locale.ENGLISH),
                at);
    }

    private void write(Kind kind, Article article, Instant at) {
        WatchedArticle written = new WatchedArticle(article, at, isReplaying);
        articles.put(written.key(), written);
        wordings.add(written);
        log(kind, written.key(), at);
    }

    /** It is in a story from now on. */
    void place(ArticleKey key, String story, String... brings) {
        place(key, story, MembershipCause.ARRIVED, List.of(brings));
    }

    /** They are in another story from now on. */
    void move(MembershipCause cause, String story, ArticleKey... keys) {
        Stream.of(keys).forEach(key -> place(key, story, cause, List.of()));
    }

    private void place(ArticleKey key, String story, MembershipCause cause, List<String> brings) {
        WatchedArticle found = article(key);
        places.put(key, member(found, story, cause, brings));
        log(Kind.MEMBERSHIP, key, found.arrived());
    }

    private WatchedArticle article(ArticleKey key) {
        return Optional.ofNullable(articles.get(key)).orElseThrow();
    }

    /** How many changes there are. */
    long changes() {
        return changes.size();
    }

    private void log(Kind kind, ArticleKey key, Instant at) {
        changes.add(new LoggedChange(
                changes.size() + 1, at, kind, Optional.of(key.language()), Optional.empty(), Optional.of(key.id())));
    }

    private Membership member(WatchedArticle found, String story, MembershipCause cause, List<String> brings) {
        Article article = found.article();
        long number = changes.size() + 1L;
        Optional<Membership> before = Optional.ofNullable(places.get(found.key()));
        long arrived = before.map(Membership::arrived).orElse(number);
        ArticleHeader header = new ArticleHeader(
                article.language().getLanguage(),
                article.id(),
                article.headline(),
                article.url(),
                article.site(),
                article.publisher(),
                article.published());
        return new Membership(
                header,
                story,
                arrived,
                number,
                0,
                cause,
                before.map(Membership::story),
                true,
                copyOf,
                1,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                List.of(),
                brings);
    }

    private List<Map.Entry<ArticleKey, Membership>> of(String story) {
        return places.entrySet().stream()
                .filter(each -> each.getValue().story().equals(story))
                .toList();
    }

    private StoryHead head(String story) {
        List<Map.Entry<ArticleKey, Membership>> members = of(story);
        int voices = (int) members.stream()
                .map(each -> each.getValue().article().site())
                .distinct()
                .count();
        String first = members.get(0).getKey().id();
        return new StoryHead(
                story,
                members.get(0).getKey().language(),
                1,
                1,
                "About " + first,
                canonical.orElse(first),
                1,
                first,
                new StoryCounts(members.size(), 0, voices),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private Optional<Long> thread(String story) {
        return threads(keys(story)).stream().min(Long::compare);
    }

    private Set<Long> threads(Collection<ArticleKey> keys) {
        return keys.stream()
                .flatMap(key -> Stream.ofNullable(threads.get(key)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<ArticleKey> keys(String story) {
        return of(story).stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    @Override
    public long watchesVersion() {
        return version;
    }

    @Override
    public List<Watch> watches() {
        return List.copyOf(watches.values());
    }

    @Override
    public List<Watch> unmatched() {
        return List.copyOf(unmatched);
    }

    @Override
    public long place() {
        return place;
    }

    @Override
    public long lastChange() {
        return changes.size();
    }

    @Override
    public Optional<List<LoggedChange>> changes(long after, int limit) {
        return Optional.of(changes.stream().skip(after).limit(limit).toList());
    }

    @Override
    public List<WatchedArticle> articles(Collection<ArticleKey> keys) {
        return keys.stream()
                .flatMap(key -> Stream.ofNullable(articles.get(key)))
                .toList();
    }

    @Override
    public List<WatchedArticle> wordings(Collection<ArticleKey> keys, Instant since) {
        return wordings.stream().filter(said -> keys.contains(said.key())).toList();
    }

    @Override
    public List<Membership> memberships(Collection<ArticleKey> keys) {
        return keys.stream().flatMap(key -> Stream.ofNullable(places.get(key))).toList();
    }

    @Override
    public List<WatchedStory> watched(Collection<String> stories) {
        return stories.stream().flatMap(this::watched).toList();
    }

    private Stream<WatchedStory> watched(String story) {
        Map<String, List<ArticleMatch>> byWatch = of(story).stream()
                .flatMap(each -> matches.getOrDefault(each.getKey(), Map.of()).values().stream())
                .collect(Collectors.groupingBy(ArticleMatch::watch, TreeMap::new, Collectors.toList()));
        return byWatch.entrySet().stream()
                .map(each -> new WatchedStory(
                        each.getKey(),
                        head(story),
                        each.getValue().stream().anyMatch(ArticleMatch::isPast),
                        told(each.getKey(), threads(keys(story))),
                        snooze));
    }

    private Set<AlertStep> told(String watch, Collection<Long> threads) {
        return threads.stream()
                .flatMap(thread -> told.getOrDefault(thread, List.of()).stream())
                .filter(alert -> alert.watch().equals(watch))
                .map(Alert::step)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Membership> firstMembers(String story, int most) {
        List<Membership> first =
                of(story).stream().map(Map.Entry::getValue).limit(most).toList();
        mostRead = Math.max(mostRead, first.size());
        return first;
    }

    @Override
    public int voicesBefore(String story, Instant at) {
        return (int) of(story).stream()
                .filter(each -> article(each.getKey()).arrived().isBefore(at))
                .map(each -> each.getValue().article().site())
                .distinct()
                .count();
    }

    @Override
    public boolean wasReportedBy(Collection<String> sites, String story, Instant before) {
        return of(story).stream()
                .filter(each -> article(each.getKey()).arrived().isBefore(before))
                .anyMatch(each ->
                        each.getValue().article().site().filter(sites::contains).isPresent());
    }

    @Override
    public List<NumberedAlert> firstTold(String watch, Collection<ArticleKey> keys) {
        return threads(keys).stream()
                .flatMap(thread -> told.getOrDefault(thread, List.of()).stream()
                        .filter(alert ->
                                alert.watch().equals(watch) && alert.silence().isEmpty())
                        .limit(1)
                        .map(alert -> new NumberedAlert(alerts.indexOf(alert) + 1L, thread, alert)))
                .toList();
    }

    @Override
    public List<NumberedAlert> firstTold(String watch, String story, Collection<ArticleKey> without) {
        Set<ArticleKey> keys = new HashSet<>(keys(story));
        keys.removeAll(without);
        return firstTold(watch, keys);
    }

    @Override
    public Optional<ArticleMatch> lastMatch(String watch, String story) {
        return of(story).stream()
                .flatMap(each -> Stream.ofNullable(
                        matches.getOrDefault(each.getKey(), Map.of()).get(watch)))
                .reduce((one, later) -> later);
    }

    @Override
    public void match(Collection<ArticleMatch> found) {
        found.forEach(match -> matches.computeIfAbsent(match.article(), first -> new TreeMap<>())
                .merge(
                        match.watch(),
                        match,
                        (before, now) -> new ArticleMatch(now.watch(), now.article(), before.isPast(), now.words())));
    }

    @Override
    public void matched(Watch watch) {
        unmatched.remove(watch);
    }

    @Override
    public Map<String, Set<ArticleKey>> uncounted(Collection<ArticleKey> keys) {
        return keys.stream()
                .flatMap(key -> matches.getOrDefault(key, Map.of()).values().stream())
                .filter(match -> !match.isPast())
                .filter(match ->
                        counted.stream().noneMatch(seen -> seen.article().equals(match.article())))
                .collect(Collectors.groupingBy(
                        ArticleMatch::watch, Collectors.mapping(ArticleMatch::article, Collectors.toSet())));
    }

    @Override
    public VoiceCounts voices(String watch) {
        Stream<VoiceCount> now = counted.stream()
                .map(seen -> new VoiceCount(
                        VoiceCount.bucket(seen.at()), seen.article().language(), 1));
        return new VoiceCounts(Stream.concat(voices.stream(), now).toList(), since, surging);
    }

    @Override
    public List<VoiceCount> storyVoices(String story) {
        return of(story).stream()
                .filter(each -> each.getValue().copyOf().isEmpty())
                .map(each -> new VoiceCount(
                        VoiceCount.bucket(article(each.getKey()).arrived()),
                        each.getKey().language(),
                        1))
                .toList();
    }

    @Override
    public Set<String> watchesGiven(String source, Instant since) {
        return counted.stream()
                .filter(seen -> seen.source().equals(Optional.of(source)))
                .map(Sighting::watch)
                .collect(Collectors.toSet());
    }

    @Override
    public List<NumberedAlert> toldOfSources(Collection<String> sources) {
        return alerts.stream()
                .filter(alert -> sources.contains(alert.story()))
                .map(alert -> new NumberedAlert(alerts.indexOf(alert) + 1L, 1, alert))
                .toList();
    }

    @Override
    public int keptBack(String watch, String story) {
        return (int) alerts.stream()
                .filter(alert -> alert.silence().equals(Optional.of(Silence.SNOOZED)))
                .count();
    }

    @Override
    public int toldSince(String watch, Instant since) {
        return (int) outgoing.stream()
                .filter(each ->
                        each.alert().watch().equals(watch) && !each.made().isBefore(since))
                .filter(each -> !each.channels().isEmpty() && each.due().fold().isEmpty())
                .count();
    }

    @Override
    public boolean record(long from, long to, List<OutgoingAlert> news, CountedVoices voices) {
        if (from != place) {
            return false;
        }
        counted.addAll(voices.sightings());
        surging = voices.surging().values().stream().findFirst().or(() -> surging);
        place = to;
        outgoing.addAll(news);
        for (Alert alert : news.stream().map(OutgoingAlert::alert).toList()) {
            long thread = thread(alert.story()).orElse(alerts.size() + 1L);
            alerts.add(alert);
            told.computeIfAbsent(thread, first -> new ArrayList<>()).add(alert);
            of(alert.story()).forEach(each -> threads.putIfAbsent(each.getKey(), thread));
        }
        return true;
    }
}
