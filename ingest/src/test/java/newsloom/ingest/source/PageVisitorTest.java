package newsloom.ingest.source;

import static newsloom.ingest.source.TestFeed.feed;
import static newsloom.ingest.source.TestFeed.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.fetch.Fetched;
import newsloom.fetch.Freshness;
import newsloom.model.Article;
import newsloom.model.source.PendingPage;
import newsloom.model.source.Source;
import newsloom.model.source.SourceKind;
import org.junit.jupiter.api.Test;

class PageVisitorTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final String FEED = "http://paper.example.org/feed.xml";

    private final FakeWeb web = new FakeWeb();
    private final SourceVisitor visitor = web.sources();
    private final Source source = Source.at(URI.create(FEED), SourceKind.FEED, NOW);

    @Test
    void aPageSaysWhatItsEntryDoesNotAndMakesNoRevisionOfIt() {
        String page = "http://paper.example.org/1";
        web.gives(
                FEED, feed(item("1", "A bridge opens", "Short.").replace("</item>", "<category>a</category></item>")));
        Source full = fullText();
        VisitResult first = visitor.visit(full, visitor.start(full, NOW), NOW);
        web.gives(
                page,
                "<html><head><meta name=author content='Ann Reed'><meta name=keywords content=b><meta"
                        + " property='og:image' content='/i.jpg'></head><body><p>"
                        + "The bridge over the river opened on Monday, and all were there. ".repeat(20)
                        + "</p></body></html>");
        PendingPage order = ((EntryOutcome.Pending) first.outcomes().get(0)).page();
        web.gives(
                FEED, feed(item("1", "A bridge opens", "Short.").replace("</item>", "<category>c</category></item>")));

        PageVisitResult visited = web.pages().visit(order, NOW);
        Article article = ((EntryOutcome.Ready) visited.outcome().orElseThrow()).article();

        assertThat(web.asked.get(web.asked.size() - 1).namedBy()).contains("paper.example.org");
        assertThat(article.authors()).containsExactly("Ann Reed");
        assertThat(article.tags()).containsExactly("a");
        assertThat(article.image()).contains(URI.create("http://paper.example.org/i.jpg"));
        assertThat(article.sourceName()).contains("Paper");
        assertThat(visitor.visit(full, first.state(), NOW).outcomes()).isEmpty();
    }

    @Test
    void aCanonicalAddressThatCannotBeTheArticlesIsNotBelieved() {
        for (String canonical : List.of("/", "/news/", "/section/", "http://other.example.org/news/1-storm")) {
            assertThat(visitPage("/news/2-bridge", canonical, "Bridge", "/news/2-bridge")
                            .url())
                    .as(canonical)
                    .contains(URI.create("http://paper.example.org/news/2-bridge"));
        }
        assertThat(visitPage("/amp/3-ferry", "/news/3-ferry", "Ferry", "/amp/3-ferry")
                        .url())
                .contains(URI.create("http://paper.example.org/news/3-ferry"));
    }

    @Test
    void aCanonicalAddressOfAnotherArticleIsNotBelieved() {
        PageVisitor pages = web.pages();
        String storm = "/news/1-storm-hits-coast";

        assertThat(Stream.of("a-1", "b-2", "c-3")
                        .map(page -> visitPage(pages, "/" + page, storm, "Storm hits coast " + page, "/" + page)
                                .id()))
                .doesNotHaveDuplicates();
        assertThat(visitPage(pages, "/a-1", storm, "Storm hits the coast, revised", "/a-1")
                        .url())
                .contains(URI.create("http://paper.example.org" + storm));
    }

    @Test
    void aCanonicalAddressOfAnArticleThatIsReadOnlyLaterIsNotBelievedEither() {
        Article bridge = visitPage("/news/11", "/news/12", "Bridge closed after a crack", "/news/11");
        Article choir = visitPage("/news/12", "/news/12", "Choir of the county wins a prize", "/news/12");

        assertThat(bridge.url()).contains(URI.create("http://paper.example.org/news/11"));
        assertThat(choir.url()).contains(URI.create("http://paper.example.org/news/12"));
        assertThat(bridge.id()).isNotEqualTo(choir.id());
    }

    @Test
    void aPageThatWasTakenAwayLeavesTheEntrysOwnTextAndAddress() {
        for (String door : List.of("/", "/news/", "/login?to=/news/2-bridge", "/consent")) {
            Article article = visitPage("/news/2-bridge", "/news/2-bridge", "Front page", door);

            assertThat(article.url()).contains(URI.create("http://paper.example.org/news/2-bridge"));
            assertThat(article.text()).isEqualTo("Teaser.");
        }
    }

    @Test
    void entriesWhoseLinksLeadToOnePageAreArticlesOfTheirOwnWhereTitlesAndTextsSaySo() {
        PageVisitor pages = web.pages();
        String there = "/live/storm-of-november";

        Article north = visitMoved(pages, "/p/1", "Ferry north", "It ran aground.", there);
        Article south = visitMoved(pages, "/p/2", "Ferry south", "It stays in port.", there);
        Article northRevised = visitMoved(pages, "/p/1", "Ferry north, freed", "It is free again.", there);

        assertThat(north.url()).contains(URI.create("http://paper.example.org" + there));
        assertThat(south.url()).contains(URI.create("http://paper.example.org/p/2"));
        assertThat(south.text()).isEqualTo("It stays in port.");
        assertThat(northRevised.id()).isEqualTo(north.id()).isNotEqualTo(south.id());
    }

    @Test
    void whoseOwnLinkItIsGetsAnArticleOfItsOwnWhereAnotherWasLedThereBefore() {
        PageVisitor pages = web.pages();
        String there = "/live/storm-of-november";

        Article north = visitMoved(pages, "/p/1", "Ferry north", "It ran aground.", there);
        Article south = visitMoved(pages, there, "Ferry south", "It stays in port.", there);
        Article southRevised = visitMoved(pages, there, "Ferry south", "It has left.", there);
        Article named = visitMoved(pages, there, "What came of the storm", "All of it.", there);

        assertThat(north.url()).contains(URI.create("http://paper.example.org" + there));
        assertThat(south.url()).contains(URI.create("http://paper.example.org" + there));
        assertThat(south.title()).contains("Ferry south");
        assertThat(south.text()).isEqualTo("It stays in port.");
        assertThat(southRevised.id()).isEqualTo(south.id()).isNotEqualTo(north.id());
        assertThat(named.text()).startsWith("The storm was in the news");
        assertThat(named.id()).isNotIn(north.id(), south.id());
        assertThat(visitMoved(pages, "/p/1", "Ferry north, freed", "It is free again.", there)
                        .id())
                .isEqualTo(north.id());
    }

    @Test
    void whoseOwnLinkItIsKeepsThePageWhereItIsKnownToCome() {
        PageVisitor pages = web.pages();
        String there = "/live/storm-of-november";
        web.gives(
                FEED,
                feed(item("x", "Ferry south", "It stays.")
                        .replace("http://paper.example.org/x", "http://paper.example.org" + there)));
        pages.expect(ordered(fullText()).page());

        Article north = visitMoved(pages, "/p/1", "Ferry north", "It ran aground.", there);
        Article south = visitMoved(pages, there, "Ferry south", "It stays.", there);

        assertThat(north.url()).contains(URI.create("http://paper.example.org/p/1"));
        assertThat(north.text()).isEqualTo("It ran aground.");
        assertThat(south.text()).startsWith("The storm was in the news");
        assertThat(south.id()).isNotEqualTo(north.id());
    }

    @Test
    void severalLinksToOneArticleLeaveItOne() {
        PageVisitor pages = web.pages();
        String there = "/news/ferry-runs-aground";

        assertThat(Stream.of(
                                visitMoved(pages, "/t/1", "Ferry runs aground", "In fog.", there),
                                visitMoved(pages, "/t/2", "Ferry runs aground", "In fog, says the harbour.", there),
                                visitMoved(pages, "/t/3", "A ferry runs aground", "In fog.", there),
                                visitMoved(pages, "/t/4", "The storm of the day: what came", "A ferry.", there),
                                visitMoved(pages, there, "Ferry runs aground in fog", "Nobody was hurt.", there))
                        .map(Article::id))
                .containsOnly(
                        visitPage(there, there, "Ferry runs aground", there).id());
    }

    private Article visitMoved(PageVisitor pages, String path, String title, String text, String foundAt) {
        String link = "http://paper.example.org" + path;
        Source full = fullText();
        web.gives(FEED, feed(item("x", title, text).replace("http://paper.example.org/x", link)));
        web.movesTo(
                link,
                "http://paper.example.org" + foundAt,
                "<html><head><title>What came of the storm that day</title></head><body><p>"
                        + "The storm was in the news on Monday, and all were there. ".repeat(20)
                        + "</p></body></html>");
        return ((EntryOutcome.Ready)
                        pages.visit(ordered(full).page(), NOW).outcome().orElseThrow())
                .article();
    }

    private Article visitPage(String path, String canonical, String title, String foundAt) {
        PageVisitor pages = web.pages();
        return visitPage(pages, path, canonical, title, foundAt);
    }

    private Article visitPage(PageVisitor pages, String path, String canonical, String title, String foundAt) {
        String link = "http://paper.example.org" + path;
        Source full = fullText();
        web.gives(FEED, feed(item("x", "A title", "Teaser.").replace("http://paper.example.org/x", link)));
        web.movesTo(
                link,
                "http://paper.example.org" + foundAt,
                "<html><head><title>" + title + "</title><link rel=canonical href='" + canonical
                        + "'></head><body><p>"
                        + (title + " was in the news on Monday, and all were there. ").repeat(20)
                        + "</p></body></html>");
        EntryOutcome.Pending ordered = ordered(full);
        return ((EntryOutcome.Ready) pages.visit(ordered.page(), NOW).outcome().orElseThrow()).article();
    }

    @Test
    void aPageThatIsAWallGivesTheTextOfItsEntry() {
        Source full = fullText();
        web.gives(FEED, feed(item("1", "A bridge opens", "It opened on Monday.")));
        EntryOutcome.Pending ordered = ordered(full);
        PageVisitor pages = web.pages();
        web.answers(ordered.page().page().toString(), new Fetched.Refused(newsloom.fetch.RefusalReason.ROBOTS, "No."));

        PageVisitResult visited = pages.visit(ordered.page(), NOW);

        assertThat(visited.retry()).isEmpty();
        assertThat(visited.outcome())
                .map(EntryOutcome.Ready.class::cast)
                .map(ready -> ready.article().text())
                .contains("It opened on Monday.");
    }

    @Test
    void aPageThatDoesNotComeIsTriedAgainBeforeItIsGivenUp() {
        Source full = fullText();
        web.gives(FEED, feed(item("1", "A bridge opens", "It opened on Monday.")));
        EntryOutcome.Pending ordered = ordered(full);
        web.fails(ordered.page().page().toString(), 500, Freshness.UNKNOWN);
        PageVisitor pages = web.pages();

        PageVisitResult visited = pages.visit(ordered.page(), NOW);
        int attempts = 1;
        while (visited.retry().isPresent()) {
            assertThat(visited.retry().get().next()).isAfter(NOW);
            visited = pages.visit(visited.retry().get(), NOW);
            attempts++;
        }

        assertThat(attempts).isEqualTo(VisitSettings.defaults().attempts());
        assertThat(visited.outcome()).isPresent();
    }

    private EntryOutcome.Pending ordered(Source full) {
        return (EntryOutcome.Pending)
                visitor.visit(full, visitor.start(full, NOW), NOW).outcomes().get(0);
    }

    private Source fullText() {
        return new Source(
                source.id(),
                source.address(),
                source.kind(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                true,
                false,
                NOW);
    }
}
