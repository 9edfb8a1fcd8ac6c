package newsloom.ingest.source;

import static newsloom.ingest.source.TestFeed.feed;
import static newsloom.ingest.source.TestFeed.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.fetch.Freshness;
import newsloom.fetch.Validators;
import newsloom.model.Article;
import newsloom.model.DateOrigin;
import newsloom.model.DatePrecision;
import newsloom.model.PublicationDate;
import newsloom.model.source.FetchOutcome;
import newsloom.model.source.FetchState;
import newsloom.model.source.Source;
import newsloom.model.source.SourceKind;
import org.junit.jupiter.api.Test;

class SourceVisitorTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final String FEED = "http://paper.example.org/feed.xml";

    private final FakeWeb web = new FakeWeb();
    private final SourceVisitor visitor = web.sources();
    private final Source source = Source.at(URI.create(FEED), SourceKind.FEED, NOW);

    @Test
    void anEntryBecomesAnArticleOnceAndAnotherWhenItsTextChanges() {
        web.gives(FEED, feed(item("1", "A bridge opens", "It opened on Monday.")));
        VisitResult first = visit(visitor.start(source, NOW));
        web.gives(
                FEED, feed(item("1", "A bridge opens", "It opened on Monday."), item("2", "A bridge shuts", "Soon.")));
        VisitResult second = visit(first.state());
        web.gives(
                FEED, feed(item("1", "A bridge opens", "It opened on Tuesday."), item("2", "A bridge shuts", "Soon.")));
        VisitResult third = visit(second.state());

        assertThat(articles(first)).extracting(Article::text).containsExactly("It opened on Monday.");
        assertThat(articles(second)).extracting(Article::headline).containsExactly("A bridge shuts");
        assertThat(articles(third)).extracting(Article::text).containsExactly("It opened on Tuesday.");
        assertThat(articles(third).get(0).id()).isEqualTo(articles(first).get(0).id());
    }

    @Test
    void anArticleCarriesWhatItsEntrySaysBesideTheText() {
        web.gives(
                FEED,
                feed("<item><title>A bridge opens</title><link>http://paper.example.org/1</link><description>Text."
                        + "</description><dc:creator>Ann Reed</dc:creator><dc:creator>b@paper.example.org</dc:creator>"
                        + "<category>Bridges</category><media:thumbnail url='/i.jpg'/>"
                        + "<pubDate>Tue, 24 Nov 2026</pubDate></item>"));

        Article article = articles(visit(visitor.start(source, NOW))).get(0);

        assertThat(article.sourceName()).contains("Paper");
        assertThat(article.publisher()).contains("Paper");
        assertThat(article.site()).contains("example.org");
        assertThat(article.tags()).containsExactly("Bridges");
        assertThat(article.image()).contains(URI.create("http://paper.example.org/i.jpg"));
        assertThat(article.published())
                .contains(
                        new PublicationDate(Instant.parse("2026-11-24T00:00:00Z"), DatePrecision.DAY, DateOrigin.FEED));
        assertThat(article.authors()).as("an address is no name").containsExactly("Ann Reed");
    }

    @Test
    void theSameBytesUnderAnotherValidatorAreNoNewsAndOtherBytesUnderTheSameAre() {
        Validators same = new Validators(Optional.of("\"1\""), Optional.empty());
        web.gives(FEED, feed(item("1", "A bridge opens", "Text.")), same);
        VisitResult first = visit(visitor.start(source, NOW));
        web.gives(
                FEED,
                feed(item("1", "A bridge opens", "Text.")),
                new Validators(Optional.of("\"2\""), Optional.empty()));
        VisitResult second = visit(first.state());
        web.gives(FEED, feed(item("2", "A bridge shuts", "Text.")), same);
        VisitResult third = visit(second.state());

        assertThat(second.state().outcome()).isEqualTo(FetchOutcome.SAME);
        assertThat(second.state().etag()).contains("\"2\"");
        assertThat(articles(third)).extracting(Article::headline).containsExactly("A bridge shuts");
    }

    @Test
    void aDateOfTheFutureIsHeldBackAndKeptAsItWasWritten() {
        web.gives(
                FEED,
                feed("<item><title>Tomorrow</title><link>http://paper.example.org/t</link>"
                        + "<pubDate>Thu, 26 Nov 2026 12:00:00 GMT</pubDate><description>Text.</description></item>"));

        EntryOutcome.Ready ready = (EntryOutcome.Ready)
                visit(visitor.start(source, NOW)).outcomes().get(0);

        assertThat(ready.article().publishedAt()).isEmpty();
        assertThat(ready.dateAsWritten()).contains("Thu, 26 Nov 2026 12:00:00 GMT");
        assertThat(ready.seen()).isEqualTo(NOW);
    }

    @Test
    void aDateOfDigitsThatWouldBeInTheFutureIsReadTheOtherWayRound() {
        web.gives(FEED, feed(dated("1", "12/11/2026"), dated("2", "12/12/2026")));

        assertThat(articles(visit(visitor.start(source, NOW))))
                .extracting(Article::publishedAt)
                .containsExactly(Optional.of(Instant.parse("2026-11-12T00:00:00Z")), Optional.empty());
    }

    @Test
    void aDayInTheAddressGoesBeforeALaterDateOfTheFeed() {
        web.gives(
                FEED,
                feed(
                        dated("2026/11/20/bridge", "Mon, 23 Nov 2026 10:00:00 GMT"),
                        dated("2026/11/21/bridge", "Sat, 21 Nov 2026 10:00:00 GMT"),
                        dated("20261119", "Sat, 21 Nov 2026 10:00:00 GMT"),
                        item("2026/11/22/bridge", "A bridge", "Text.")));

        assertThat(articles(visit(visitor.start(source, NOW))))
                .extracting(article -> article.publishedAt().orElseThrow().toString())
                .containsExactly(
                        "2026-11-20T00:00:00Z", "2026-11-21T10:00:00Z", "2026-11-21T10:00:00Z", "2026-11-22T00:00:00Z");
    }

    private static String dated(String id, String date) {
        return item(id, "A bridge", "Text.").replace("</item>", "<pubDate>" + date + "</pubDate></item>");
    }

    @Test
    void whatWasSaidAboutASourceGoesBeforeWhatItSaysItself() {
        Source said = new Source(
                source.id(),
                source.address(),
                source.kind(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Locale.GERMAN),
                Optional.of("The Paper"),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                false,
                false,
                NOW);
        web.gives(FEED, feed("<language>en</language>" + item("1", "A bridge opens", "Text.")));

        Article article =
                articles(visitor.visit(said, visitor.start(said, NOW), NOW)).get(0);

        assertThat(article.language()).isEqualTo(Locale.GERMAN);
        assertThat(article.publisher()).contains("The Paper");
    }

    @Test
    void aSourceHasOnePublisherFromItsFirstArticleOnAndABetterNameAddsNone() {
        web.gives(FEED, feed(item("1", "A bridge opens", "It opened on Monday.")));
        VisitResult first = visit(visitor.start(source, NOW));
        web.gives(
                FEED,
                feed(item("1", "A bridge opens", "It opened on Tuesday."), item("2", "A bridge shuts", "Soon."))
                        .replace("<title>Paper<", "<title>The Paper of Example<"));
        VisitResult second = visit(first.state());

        assertThat(articles(first)).extracting(Article::publisher).containsExactly(Optional.of("Paper"));
        assertThat(articles(second))
                .hasSize(2)
                .extracting(Article::publisher)
                .containsOnly(Optional.of("The Paper of Example"));
        assertThat(Stream.of(first, second).flatMap(visited -> articles(visited).stream()))
                .extracting(Article::site)
                .containsOnly(Optional.of("example.org"));
    }

    @Test
    void theTitleInAListOfSourcesGoesBeforeTheFeedsOwnInEveryReading() {
        Source listed = source.titled(Optional.of("My Paper"));
        web.gives(FEED, feed(item("1", "A bridge opens", "It opened on Monday.")));
        VisitResult first = visitor.visit(listed, visitor.start(listed, NOW), NOW);
        web.gives(FEED, feed(item("2", "A bridge shuts", "Soon.")));
        VisitResult second = visitor.visit(listed, first.state(), NOW);

        assertThat(Stream.of(first, second).flatMap(visited -> articles(visited).stream()))
                .extracting(Article::publisher)
                .containsExactly(Optional.of("My Paper"), Optional.of("My Paper"));
    }

    @Test
    void aFeedIsNoPublisherOfWhatStandsOnTheSitesOfOthersButOfWhatStandsOnItsHomes() {
        String elsewhere = item("1", "A bridge opens", "Text.").replace("paper.example.org", "www.gazette.example");
        web.gives(FEED, feed(elsewhere));
        VisitResult listing = visit(visitor.start(source, NOW));
        web.gives(FEED, feed("<link>https://gazette.example/</link>", elsewhere));
        VisitResult atHome = visit(visitor.start(source, NOW));

        assertThat(articles(listing)).extracting(Article::publisher).containsExactly(Optional.of("gazette.example"));
        assertThat(articles(atHome)).extracting(Article::publisher).containsExactly(Optional.of("Paper"));
    }

    @Test
    void aSitemapAmongFeedsIsReadAsOne() {
        web.gives(
                FEED,
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>http://paper.example.org/news/"
                        + "bridge-opens-1</loc></url></urlset>");
        VisitResult visited = visit(visitor.start(source, NOW));

        assertThat(visited.state().outcome().isFailure()).isFalse();
        assertThat(visited.outcomes()).singleElement().isInstanceOf(EntryOutcome.Pending.class);
    }

    @Test
    void whatIsNeitherFeedNorSitemapSaysWhyItIsNoFeed() {
        web.gives(FEED, "<html><body>Nothing here.</body></html>");
        VisitResult visited = visit(visitor.start(source, NOW));

        assertThat(visited.state().outcome()).isEqualTo(FetchOutcome.UNREADABLE);
        assertThat(visited.state().reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("feed"));
    }

    @Test
    void aNewIntervalCountsFromTheMomentItIsSaid() {
        FetchState state = FetchState.untouched(Duration.ofHours(6), NOW.plus(Duration.ofHours(6)));
        Source often = new Source(
                source.id(),
                source.address(),
                source.kind(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Duration.ofMinutes(5)),
                Optional.of(Duration.ofMinutes(5)),
                Map.of(),
                false,
                false,
                NOW);

        assertThat(visitor.next(source, state, NOW)).contains(NOW.plus(Duration.ofHours(6)));
        assertThat(visitor.next(often, state, NOW)).contains(NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void fourHundredAndTenPausesItUntilSomebodySpeaks() {
        web.fails(FEED, 410, Freshness.UNKNOWN);
        FetchState state = visit(visitor.start(source, NOW)).state();
        Source spoken = Source.at(source.address(), SourceKind.FEED, NOW.plusSeconds(60));

        assertThat(state.isGone(source)).isTrue();
        assertThat(SourceHealth.of(source, Optional.of(state), NOW).reason()).isEqualTo("410 gone: paused");
        assertThat(state.isGone(spoken)).isFalse();
        assertThat(visitor.next(source, state, NOW.plusSeconds(61))).isEmpty();
        assertThat(visitor.next(spoken, state, NOW.plusSeconds(61))).contains(NOW.plusSeconds(61));
    }

    @Test
    void aBusyServerIsLeftAloneForAsLongAsItAsks() {
        web.fails(FEED, 429, new Freshness(Optional.empty(), Optional.of(Duration.ofHours(3))));
        VisitResult visited = visit(visitor.start(source, NOW));

        assertThat(visited.state().next()).isAfterOrEqualTo(NOW.plus(Duration.ofHours(3)));
        assertThat(visited.hold()).contains(Duration.ofHours(3));
        assertThat(visited.state().outcome()).isEqualTo(FetchOutcome.BUSY);
    }

    @Test
    void aMoveForGoodChangesTheSource() {
        web.movesTo(FEED, "https://other.example.org/rss", feed(item("1", "A bridge opens", "Text.")));
        VisitResult visited = visit(visitor.start(source, NOW));

        assertThat(visited.moved()).map(Source::address).contains(URI.create("https://other.example.org/rss"));
        assertThat(visited.moved()).map(Source::id).contains(source.id());
        assertThat(visited.outcomes()).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsPutAsideOnceWhileItStaysTheSame() {
        web.gives(FEED, "<html><body><p>We are being rebuilt.</p></body></html>");
        VisitResult first = visit(visitor.start(source, NOW));
        VisitResult second = visit(first.state());

        assertThat(first.outcomes()).singleElement().isInstanceOf(EntryOutcome.Refused.class);
        assertThat(second.outcomes()).isEmpty();
        assertThat(second.state().failures()).isEqualTo(2);
        assertThat(SourceHealth.of(source, Optional.of(second.state()), NOW).advice())
                .isPresent();
    }

    @Test
    void theLongestPauseOfLateIsRememberedAndNotThatOfAFailure() {
        Duration hour = Duration.ofHours(1);
        FetchState state = news(visitor.start(source, NOW), NOW);
        assertThat(state.pause()).isEmpty();
        state = news(state, NOW.plus(hour.multipliedBy(10)));
        assertThat(state.pause()).contains(hour.multipliedBy(10));
        state = news(state, NOW.plus(hour.multipliedBy(11)));
        assertThat(state.pause().orElseThrow()).isBetween(hour.multipliedBy(9), hour.multipliedBy(10));
        web.gives(FEED, "<html><body><p>We are being rebuilt.</p></body></html>");
        state = visitor.visit(source, state, NOW.plus(hour.multipliedBy(99))).state();
        state = news(state, NOW.plus(hour.multipliedBy(100)));
        assertThat(state.pause().orElseThrow()).isLessThan(hour.multipliedBy(10));
    }

    private FetchState news(FetchState before, Instant at) {
        web.gives(FEED, feed(item(at.toString(), "News of " + at, "It came at " + at + ".")));
        return visitor.visit(source, before, at).state();
    }

    @Test
    void aSitemapOrdersThePagesOfTheLastDaysAndLaterThoseThatAreNew() {
        String address = "http://paper.example.org/news.xml";
        Source sitemap = Source.at(URI.create(address), SourceKind.SITEMAP, NOW);
        web.gives(address, sitemap("old", "2026-10-01", "new", "2026-11-25"));
        VisitResult first = visitor.visit(sitemap, visitor.start(sitemap, NOW), NOW);
        web.gives(address, sitemap("old", "2026-10-01", "newer", "2026-11-25"));
        VisitResult second = visitor.visit(sitemap, first.state(), NOW);

        assertThat(orders(first)).containsExactly("http://paper.example.org/new");
        assertThat(orders(second)).containsExactly("http://paper.example.org/newer");
    }

    private VisitResult visit(FetchState before) {
        return visitor.visit(source, before, NOW);
    }

    private static List<Article> articles(VisitResult visited) {
        return visited.outcomes().stream()
                .filter(EntryOutcome.Ready.class::isInstance)
                .map(found -> ((EntryOutcome.Ready) found).article())
                .toList();
    }

    private static List<String> orders(VisitResult visited) {
        return visited.outcomes().stream()
                .map(found -> ((EntryOutcome.Pending) found).page().page().toString())
                .toList();
    }

    private static String sitemap(String... pages) {
        StringBuilder xml = new StringBuilder("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (int i = 0; i < pages.length; i += 2) {
            xml.append("<url><loc>http://paper.example.org/")
                    .append(pages[i])
                    .append("</loc><lastmod>")
                    .append(pages[i + 1])
                    .append("</lastmod></url>");
        }
        return xml.append("</urlset>").toString();
    }
}
