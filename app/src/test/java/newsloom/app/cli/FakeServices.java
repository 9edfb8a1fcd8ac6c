package newsloom.app.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsloom.app.role.ServiceRole;
import newsloom.app.service.CorrectionService;
import newsloom.app.service.DeliveryService;
import newsloom.app.service.FollowService;
import newsloom.app.service.Progress;
import newsloom.app.service.QuarantineQuery;
import newsloom.app.service.QuarantineService;
import newsloom.app.service.QuarantineService.Retried;
import newsloom.app.service.ReplayOutcome;
import newsloom.app.service.ReplayService;
import newsloom.app.service.ReplayWish;
import newsloom.app.service.ReprocessService;
import newsloom.app.service.Services;
import newsloom.app.service.SourceService;
import newsloom.app.service.StoryQueries;
import newsloom.app.service.WatchService;
import newsloom.app.service.WebReading;
import newsloom.fetch.Fetched;
import newsloom.fetch.RefusalReason;
import newsloom.ingest.read.Document;
import newsloom.ingest.source.ExaminedDocument;
import newsloom.model.ArticleKey;
import newsloom.model.Correction;
import newsloom.model.Publishers;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.story.Membership;
import newsloom.model.story.Story;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryUpdate;
import newsloom.store.ArrivedArticle;
import newsloom.store.ArrivedCorrection;
import newsloom.store.ForgottenArticle;
import newsloom.store.PlacedArticle;
import newsloom.store.SiteCount;
import newsloom.store.course.Neighbour;
import newsloom.store.course.PlacedMember;
import newsloom.store.course.StoryMove;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StorySelection;
import newsloom.store.search.SearchRequest;
import newsloom.store.search.SearchResult;
import newsloom.watch.change.StoryChangeDetector;
import org.jspecify.annotations.Nullable;

/** Services that note what they are asked and answer what they were given. */
final class FakeServices implements Services {
    final FakeWatches watching = new FakeWatches();
    final List<String> asked = new ArrayList<>();
    final List<Story> stories = new ArrayList<>();
    final List<Correction> corrections = new ArrayList<>();
    /** What the stories are once a correction is made. */
    final List<Story> becomes = new ArrayList<>();

    /** Of each article the newest first. */
    final List<ArrivedArticle> texts = new ArrayList<>();

    /** What is stored only after an article was asked for. */
    final List<ArrivedArticle> coming = new ArrayList<>();

    /** When all that is followed happened. */
    Instant happened = Instant.parse("2026-11-21T12:03:11Z");

    /** When all members came into their stories. */
    Instant came = Instant.EPOCH;

    final List<StoryMove> moves = new ArrayList<>();
    final List<Neighbour> neighbours = new ArrayList<>();

    /** What was last asked of the list. */
    StorySelection listed = StorySelection.ALL;

    Publishers publishers = Publishers.none();
    final List<ForgottenArticle> forgotten = new ArrayList<>();
    final List<SiteCount> sites = new ArrayList<>();

    SearchResult searched = new SearchResult.Found(List.of(), 0, true, Optional.empty());
    final List<StoryUpdate> updates = new ArrayList<>();
    final CountDownLatch running = new CountDownLatch(1);
    final List<Quarantined> quarantined = new ArrayList<>();
    final FakeSources sources = new FakeSources();
    Fetched fetched = new Fetched.Refused(RefusalReason.NOT_PUBLIC, "It is not public.");
    ExaminedDocument examined = new ExaminedDocument.Nothing("utf-8", List.of("It is empty."), Optional.empty());
    Retried retried = new Retried.Unknown();
    private final CountDownLatch stopped = new CountDownLatch(1);
    int refused;
    boolean isStored;
    boolean waits;

    @Nullable
    RuntimeException failure;

    /** When as many articles were read as there are. */
    @Nullable
    RuntimeException failingAfterTexts;

    @Override
    public ReplayService replay() {
        return new ReplayService() {
            @Override
            public ReplayOutcome ingest(Path folder, ReplayWish wish, Progress progress) {
                note("ingest " + folder + " " + wish.speed() + (wish.alerts() ? " with alerts" : ""));
                IntStream.rangeClosed(1, refused)
                        .mapToObj(line -> new Quarantined(
                                "a.jsonl:" + line, "No \u001B[31mtext.", "", Optional.empty(), Instant.EPOCH))
                        .forEach(progress::refused);
                ReplayOutcome outcome = new ReplayOutcome(2_000_000, 2_000_000, 3, refused, 0);
                progress.at(outcome);
                return outcome;
            }

            @Override
            public ReplayOutcome replay(Path folder, ReplayWish wish, Progress progress) {
                note("replay");
                return ingest(folder, wish, progress);
            }
        };
    }

    @Override
    public StoryQueries stories() {
        return new StoryQueries() {
            @Override
            public Stream<ListedStory> list(StorySelection wanted) {
                note("stories");
                listed = wanted;
                return stories.stream()
                        .map(Story::head)
                        .filter(head -> !head.isMerged())
                        .map(head -> new ListedStory(head, wanted.growth().isPresent() ? 1 : 0));
            }

            @Override
            public void placedMembers(String story, Consumer<PlacedMember> each) {
                members(story, member -> each.accept(new PlacedMember(member, came)));
            }

            @Override
            public List<StoryMove> moves(String story) {
                return moves;
            }

            @Override
            public List<Neighbour> neighbours(String story) {
                return neighbours;
            }

            @Override
            public Set<String> sitesOf(String publisher) {
                return publisher.equals("The Paper") ? Set.of("paper.example") : Set.of();
            }

            @Override
            public Optional<StoryHead> storyOf(ArticleKey article) {
                return membership(article.id()).flatMap(member -> current(member.story()));
            }

            @Override
            public Optional<StoryHead> current(String id) {
                Optional<StoryHead> story = stories.stream()
                        .map(Story::head)
                        .filter(each -> each.id().equals(id))
                        .findFirst();
                return story.flatMap(StoryHead::mergedInto).map(this::current).orElse(story);
            }

            @Override
            public Optional<StoryHead> storyAt(String id, Instant at) {
                note("story " + id + " at " + at);
                return at.isBefore(Instant.EPOCH) ? Optional.empty() : current(id);
            }

            @Override
            public void membersAt(String story, Instant at, Consumer<Membership> each) {
                note("members at " + at);
                members(story, each);
            }

            @Override
            public Optional<Membership> membership(String article) {
                return stories.stream()
                        .flatMap(story -> story.articles().stream())
                        .filter(member -> member.id().equals(article)
                                || member.url().map(URI::toString).equals(Optional.of(article)))
                        .findFirst();
            }

            @Override
            public Optional<ArrivedArticle> article(String article) {
                Optional<ArrivedArticle> found = texts.stream()
                        .filter(text -> text.article().id().equals(article))
                        .findFirst();
                texts.addAll(0, coming);
                coming.clear();
                return found;
            }

            @Override
            public List<ForgottenArticle> forgotten(String id) {
                return forgotten.stream()
                        .filter(each -> each.article().id().equals(id))
                        .toList();
            }

            @Override
            public Publishers publishers() {
                return publishers;
            }

            @Override
            public void sites(Consumer<SiteCount> each) {
                sites.forEach(each);
            }

            private ArrivedArticle failedText() {
                throw Objects.requireNonNull(failingAfterTexts);
            }

            @Override
            public Stream<PlacedArticle> articles(Optional<Instant> since, Optional<Instant> until) {
                note("articles " + since + " " + until);
                return Stream.concat(
                                texts.stream(),
                                Stream.generate(this::failedText).limit(failingAfterTexts == null ? 0 : 1))
                        .map(text -> new PlacedArticle(
                                text,
                                false,
                                membership(text.article().id())
                                        .map(member -> new PlacedArticle.Place(
                                                current(member.story()).orElseThrow(), member))));
            }

            @Override
            public Stream<PlacedArticle.Place> withoutText() {
                return Stream.empty();
            }

            @Override
            public List<ArrivedCorrection> corrections() {
                return corrections.stream()
                        .map(each -> new ArrivedCorrection(each, each.at(), 0))
                        .toList();
            }

            @Override
            public SearchResult search(SearchRequest request) {
                note("search " + request.query() + " " + request.order() + " " + request.limit()
                        + request.asOf().map(at -> " as of " + at).orElse(""));
                return searched;
            }

            @Override
            public List<ArrivedArticle> revisions(ArrivedArticle of) {
                return texts.stream()
                        .filter(text -> text.article().id().equals(of.article().id()))
                        .skip(1)
                        .toList();
            }

            @Override
            public void members(String story, Consumer<Membership> each) {
                stories.stream()
                        .flatMap(found -> found.articles().stream())
                        .filter(member -> member.story().equals(story))
                        .sorted(Membership.EARLIEST_FIRST)
                        .forEach(each);
            }

            @Override
            public void close() {
                note("stories closed");
            }
        };
    }

    @Override
    public CorrectionService corrections() {
        return new CorrectionService() {
            @Override
            public List<Correction> all() {
                return corrections;
            }

            @Override
            public boolean make(Correction correction) {
                corrections.add(correction);
                becomes.forEach(story -> {
                    stories.removeIf(before -> before.id().equals(story.id()));
                    stories.add(story);
                });
                return isStored;
            }

            @Override
            public void close() {
                note("corrections closed");
            }
        };
    }

    @Override
    public SourceService sources() {
        note("sources");
        return sources;
    }

    @Override
    public QuarantineService quarantine() {
        return new QuarantineService() {
            @Override
            public List<Quarantined> entries(QuarantineQuery query) {
                note("quarantined " + query.limit());
                return quarantined.stream().filter(query::wants).toList();
            }

            @Override
            public Optional<Quarantined> entry(String id) {
                return quarantined.stream()
                        .filter(entry -> entry.id().equals(id))
                        .findFirst();
            }

            @Override
            public Retried retry(String id) {
                note("retry " + id);
                return retried;
            }

            @Override
            public void close() {
                note("quarantine closed");
            }
        };
    }

    @Override
    public void reprocess(Consumer<String> progress, Consumer<ReprocessService> work) {
        work.accept(new ReprocessService() {
            @Override
            public void from(LocalDate day) {
                note("reprocess " + day);
                progress.accept("Making generation 2.");
            }

            @Override
            public void giveUp() {
                note("give up");
            }

            @Override
            public void dropOld() {
                note("drop old");
            }
        });
    }

    @Override
    public boolean doctor(boolean repair, Consumer<String> says) {
        note(repair ? "repair" : "doctor");
        says.accept("The topic t has lost its end.");
        return repair;
    }

    @Override
    public List<ForgottenArticle> forget(String article, String author) {
        note("forget " + article + " for " + author);
        return forgotten;
    }

    @Override
    public Supplier<Publishers> publishers() {
        return () -> publishers;
    }

    @Override
    public WatchService watches() {
        return watching.watches();
    }

    @Override
    public DeliveryService deliveries() {
        return watching.deliveries();
    }

    @Override
    public FollowService follow() {
        return (since, listener) -> {
            listener.following();
            updates.forEach(update -> listener.changed(update, happened, StoryChangeDetector.changes(update)));
            note("follow" + since.map(time -> " since " + time).orElse(""));
            work();
        };
    }

    @Override
    public WebReading web() {
        return new WebReading() {
            @Override
            public Fetched fetch(URI address) {
                note("fetch " + address);
                return fetched;
            }

            @Override
            public ExaminedDocument examine(Document document) {
                return examined;
            }
        };
    }

    @Override
    public void run(Set<ServiceRole> roles, Consumer<Supplier<String>> says) {
        note(name(roles));
        says.accept(() -> "Running so many.");
        work();
    }

    private static String name(Set<ServiceRole> roles) {
        if (roles.equals(ServiceRole.ROWS)) {
            return "store";
        }
        return roles.size() == 1
                ? roles.iterator().next().name().toLowerCase(Locale.ROOT)
                : roles.isEmpty() ? "broker" : "run";
    }

    @Override
    public void serve() {
        note("serve");
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public void close() {
        asked.add("close");
    }

    private void work() {
        running.countDown();
        if (waits) {
            try {
                stopped.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void note(String what) {
        asked.add(what);
        if (failure != null) {
            throw failure;
        }
    }
}
