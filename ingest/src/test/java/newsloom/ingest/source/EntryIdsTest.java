package newsloom.ingest.source;

import static newsloom.ingest.source.TestFeed.feed;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.model.Article;
import newsloom.model.source.FetchState;
import newsloom.model.source.Source;
import newsloom.model.source.SourceKind;
import org.junit.jupiter.api.Test;

class EntryIdsTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final String FEED = "http://paper.example.org/feed.xml";
    private static final String PAGE = "http://paper.example.org/live/storm";

    private final FakeWeb web = new FakeWeb();
    private final SourceVisitor visitor = web.sources();
    private final Source source = Source.at(URI.create(FEED), SourceKind.FEED, NOW);

    @Test
    void entriesThatShareAPageAreArticlesOfTheirOwnAndStaySo() {
        web.gives(FEED, feed(post(3, "Ferry south"), post(2, "Ferry north"), post(1, "Storm warning")));
        VisitResult first = visit(visitor.start(source, NOW));
        web.gives(FEED, feed(post(3, "Ferry south")));
        VisitResult second = visit(first.state());
        web.gives(FEED, feed(post(4, "Ferry west"), post(3, "Ferry south")));
        VisitResult third = visit(second.state());

        assertThat(articles(first))
                .extracting(Article::id)
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(articles(second)).isEmpty();
        assertThat(articles(third)).extracting(Article::headline).containsExactly("Ferry west");
    }

    @Test
    void whoHadAPageAloneKeepsItWhenOthersCome() {
        web.gives(FEED, feed(post(1, "Storm warning")));
        VisitResult first = visit(visitor.start(source, NOW));
        web.gives(FEED, feed(post(2, "Ferry north"), post(1, "Storm warning")));
        VisitResult second = visit(first.state());
        web.gives(FEED, feed(post(2, "Ferry north"), post(1, "Storm warning, revised")));
        VisitResult third = visit(second.state());

        assertThat(articles(second)).extracting(Article::headline).containsExactly("Ferry north");
        assertThat(articles(third))
                .extracting(Article::id)
                .containsExactly(articles(first).get(0).id());
    }

    @Test
    void withFullTextEachOfSeveralOnAPageKeepsItsOwnTextAndThePageIsAskedForByNone() {
        web.gives(PAGE, "<html><body><p>" + "All that was posted on that day. ".repeat(40) + "</p></body></html>");
        web.gives(FEED, feed(post(3, "Ferry south"), post(2, "Ferry north"), post(1, "Storm warning")));
        VisitResult all = visitor.visit(fullText(), visitor.start(fullText(), NOW), NOW);

        assertThat(articles(all))
                .extracting(Article::text)
                .containsExactly("News of the Ferry south.", "News of the Ferry north.", "News of the Storm warning.");
        assertThat(web.asked).noneMatch(request -> request.address().toString().startsWith(PAGE));
    }

    @Test
    void withFullTextWhoHadThePageAloneKeepsItsOwnTextOnceOthersAreThere() {
        web.gives(FEED, feed(post(1, "Storm warning")));
        VisitResult first = visitor.visit(fullText(), visitor.start(fullText(), NOW), NOW);
        assertThat(first.outcomes()).singleElement().isInstanceOf(EntryOutcome.Pending.class);
        web.gives(FEED, feed(post(2, "Ferry north"), post(1, "Storm warning, revised")));
        VisitResult second = visitor.visit(fullText(), first.state(), NOW);

        assertThat(articles(second))
                .extracting(Article::text)
                .containsExactly("News of the Ferry north.", "News of the Storm warning, revised.");
        assertThat(articles(second).get(1).id())
                .isEqualTo(((EntryOutcome.Pending) first.outcomes().get(0))
                        .page()
                        .article()
                        .id());
    }

    @Test
    void whatIsListedTwiceIsOneArticle() {
        String again = post(1, "Storm warning").replace("n-1", "n-1b");
        web.gives(FEED, feed(post(1, "Storm warning"), again));

        assertThat(articles(visit(visitor.start(source, NOW)))).hasSize(1);
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

    private static String post(int number, String title) {
        return "<item><guid isPermaLink='false'>n-" + number + "</guid><link>" + PAGE + "#post-"
                + number + "</link><title>" + title + "</title><description>News of the " + title
                + ".</description></item>";
    }

    private VisitResult visit(FetchState before) {
        return visitor.visit(source, before, NOW);
    }

    private List<Article> articles(VisitResult visited) {
        return visited.outcomes().stream()
                .map(found -> ((EntryOutcome.Ready) found).article())
                .toList();
    }
}
