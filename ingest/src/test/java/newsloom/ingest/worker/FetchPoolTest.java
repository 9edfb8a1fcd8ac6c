package newsloom.ingest.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import newsloom.fetch.Bytes;
import newsloom.fetch.Fetched;
import newsloom.fetch.Fetcher;
import newsloom.fetch.Freshness;
import newsloom.fetch.Validators;
import newsloom.ingest.read.DetectorSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.schedule.ScheduleSettings;
import newsloom.ingest.source.EntryOutcome;
import newsloom.ingest.source.PageVisitor;
import newsloom.ingest.source.SourceVisitor;
import newsloom.ingest.source.VisitSettings;
import newsloom.model.Article;
import newsloom.model.source.FetchOutcome;
import newsloom.model.source.FetchState;
import newsloom.model.source.PendingPage;
import newsloom.model.source.Source;
import newsloom.model.source.SourceKind;
import org.junit.jupiter.api.Test;

class FetchPoolTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final URI FEED = URI.create("http://paper.example.org/feed.xml");
    private static final long LONGEST_MS = 60_000;
    private static final Fetcher WEB = request -> feed();

    private final Source source = Source.at(FEED, SourceKind.FEED, NOW);
    private final FetchState state = FetchState.untouched(Duration.ofMinutes(10), NOW);
    private final FetchTask task = new FetchTask(0, source.key().ofSource());

    @Test
    void whatWasFetchedIsGivenAlsoWhenTheGapOfItsHostCannotBeTold() throws Exception {
        try (FetchPool pool = pool(WEB, address -> {
            throw new AssertionError("The gap cannot be told.");
        })) {
            pool.start(task, new PartitionState(0), "paper.example.org", source, state);

            FetchResult.OfSource result =
                    (FetchResult.OfSource) pool.await(LONGEST_MS).get(0);
            assertThat(result.visited().outcomes()).hasSize(1).allMatch(EntryOutcome.Ready.class::isInstance);
            assertThat(result.gap()).isGreaterThan(Duration.ofSeconds(2));
            assertThat(pool.hasRoom()).isTrue();
        }
    }

    @Test
    void aFetchThatBreaksIsGivenWithItsReason() throws Exception {
        try (FetchPool pool = pool(
                request -> {
                    throw new NoClassDefFoundError("no such reader");
                },
                FetchPoolTest::gap)) {
            pool.start(task, new PartitionState(0), "paper.example.org", source, state);
            FetchResult.OfSource ofSource =
                    (FetchResult.OfSource) pool.await(LONGEST_MS).get(0);
            pool.start(task, new PartitionState(0), "paper.example.org", pending());
            FetchResult.OfPage ofPage =
                    (FetchResult.OfPage) pool.await(LONGEST_MS).get(0);

            assertThat(ofSource.visited().state().outcome()).isEqualTo(FetchOutcome.UNREADABLE);
            assertThat(ofSource.visited().outcomes()).hasSize(1).allMatch(EntryOutcome.Refused.class::isInstance);
            assertThat(ofPage.visited().outcome()).containsInstanceOf(EntryOutcome.Refused.class);
        }
    }

    @Test
    void whatCannotEvenBeToldEndsTheWorker() {
        try (FetchPool pool = new FetchPool(
                new SourceVisitor(
                        WEB, TestReaders.all(), detector(), ScheduleSettings.defaults(), VisitSettings.defaults()),
                new PageVisitor(WEB, TestReaders.all(), detector(), VisitSettings.defaults()),
                FetchPoolTest::gap,
                () -> {
                    throw new StackOverflowError();
                },
                1)) {
            pool.start(task, new PartitionState(0), "paper.example.org", source, state);

            assertThatThrownBy(() -> pool.await(LONGEST_MS)).hasRootCauseInstanceOf(StackOverflowError.class);
        }
    }

    private static FetchPool pool(Fetcher web, Function<URI, Duration> gaps) {
        return new FetchPool(
                new SourceVisitor(
                        web, TestReaders.all(), detector(), ScheduleSettings.defaults(), VisitSettings.defaults()),
                new PageVisitor(web, TestReaders.all(), detector(), VisitSettings.defaults()),
                gaps,
                () -> NOW,
                1);
    }

    private static Duration gap(URI host) {
        return Duration.ofSeconds(2);
    }

    private static LanguageDetector detector() {
        return new LanguageDetector(DetectorSettings.defaults());
    }

    private static PendingPage pending() {
        Article draft = new Article(
                "a", Optional.empty(), Optional.empty(), Optional.of("Title"), "Text.", Optional.empty(), Locale.ROOT);
        return new PendingPage(
                URI.create("http://paper.example.org/1"), draft, true, Optional.empty(), NOW, "s", Map.of(), 0, NOW);
    }

    private static Fetched feed() {
        String body = "<rss><channel><item><title>A bridge opens</title><link>http://paper.example.org/1</link>"
                + "<description>It opened on Monday.</description></item></channel></rss>";
        return new Fetched.Body(
                FEED,
                Optional.empty(),
                Optional.of("text/xml"),
                new Bytes(body.getBytes(UTF_8)),
                Validators.NONE,
                Freshness.UNKNOWN);
    }
}
