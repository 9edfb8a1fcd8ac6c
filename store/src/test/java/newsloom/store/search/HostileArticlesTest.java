package newsloom.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.model.Article;
import newsloom.model.DateOrigin;
import newsloom.model.DatePrecision;
import newsloom.model.PublicationDate;
import newsloom.model.Publishers;
import newsloom.query.ParsedQuery;
import newsloom.query.QueryParser;
import newsloom.query.QueryReading;
import newsloom.store.ArrivedArticle;
import newsloom.store.Positions;
import newsloom.store.StoryStore;
import newsloom.store.search.SearchRequest.Order;
import newsloom.store.search.SearchResult.Found;
import newsloom.store.sql.SqlStoryStore;
import newsloom.store.sql.StoreSettings;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What articles and queries may hold that is no word: the index takes it, finds the rest of it, and goes on. */
class HostileArticlesTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final List<String> TEXTS = List.of(
            "a\0b",
            "\0",
            "a\uD800b",
            "\uDC00",
            "'; DROP TABLE articles; --",
            "100 % _ LIKE '%'",
            "\" OR title:* NEAR/8 ((( -",
            "\u202Edlrow\u202C \u200F\u2066",
            "x".repeat(1_000_000),
            "京".repeat(10_000),
            "e\u0301".repeat(5_000),
            "=flood &US <ALPHANUM>");
    private static final List<Instant> TIMES = List.of(
            Instant.parse("0000-01-01T00:00:00Z"),
            Instant.parse("+99999-12-31T23:59:59.999Z"),
            Instant.MIN,
            Instant.MAX);

    private final Path index;
    private final StoryStore store;
    private int written;

    HostileArticlesTest(@TempDir Path folder) {
        this.index = folder.resolve("search");
        this.store = SqlStoryStore.open(StoreSettings.at("jdbc:sqlite:" + folder.resolve("newsloom.db")));
        store.activate(1);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whateverStandsInAnArticleItIsFoundByItsOtherWords() throws IOException {
        List<Article> all = Stream.concat(
                        TEXTS.stream().flatMap(HostileArticlesTest::inEachPlace),
                        TIMES.stream().map(HostileArticlesTest::at))
                .toList();
        all.forEach(this::write);
        assertThat(found("flotsam")).containsExactlyInAnyOrderElementsOf(ids(all));
        bringIndexUp();
        assertThat(found("flotsam")).containsExactlyInAnyOrderElementsOf(ids(all));
        List<Article> changed = all.subList(0, all.size() / 4);
        changed.forEach(each -> write(article(each.id(), "Jetsam", "It was thrown away.")));
        assertThat(found("jetsam")).containsExactlyInAnyOrderElementsOf(ids(changed));
        bringIndexUp();
        assertThat(found("jetsam")).containsExactlyInAnyOrderElementsOf(ids(changed));
    }

    @Test
    void whateverIsAskedIsReadAndAnsweredOrRefused() throws IOException {
        write(article("a", "Flotsam", "Flotsam on the beach."));
        bringIndexUp();
        assertThat(TEXTS).allSatisfy(text -> {
            QueryReading reading = QueryParser.parse(text);
            if (reading instanceof ParsedQuery read) {
                search(read);
            }
        });
        assertThat(found("flotsam")).containsExactly("a");
    }

    @Test
    void anArticleOfAnyIdIsReplacedAndForgottenInTheIndex() throws IOException {
        for (String id : List.of("a\0b", "c\uD800d")) {
            write(article(id, "Flotsam", "It came."));
            bringIndexUp();
            write(article(id, "Flotsam", "It stayed."));
            bringIndexUp();
            assertThat(search((ParsedQuery) QueryParser.parse("flotsam")).hits())
                    .isEqualTo(1);
            store.forget(id, "me", NOON);
            bringIndexUp();
            assertThat(search((ParsedQuery) QueryParser.parse("flotsam")).hits())
                    .isZero();
        }
    }

    private static Stream<Article> inEachPlace(String text) {
        String id = "a" + text.hashCode();
        String bounded = text.substring(0, Math.min(text.length(), 500));
        return Stream.of(
                article(id + bounded, "Flotsam", "It is there."),
                article(id + "-title", text + " flotsam", "It is there."),
                article(id + "-text", "Title", text + " flotsam"),
                new Article(
                        id + "-publisher",
                        Optional.empty(),
                        Optional.of(text + "."),
                        Optional.of(text + "."),
                        Optional.of(text + "."),
                        Optional.of("Flotsam"),
                        List.of(text + "."),
                        List.of(text + "."),
                        Optional.empty(),
                        "It is there.",
                        Optional.empty(),
                        Locale.forLanguageTag("tlh")));
    }

    private static Article at(Instant time) {
        return new Article(
                "at" + time,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Flotsam"),
                List.of(),
                List.of(),
                Optional.empty(),
                "It is there.",
                Optional.of(new PublicationDate(time, DatePrecision.INSTANT, DateOrigin.FEED)),
                Locale.ENGLISH);
    }

    private static Article article(String id, String title, String text) {
        return new Article(
                id,
                Optional.empty(),
                Optional.of("Example Post"),
                Optional.of(title),
                text,
                Optional.of(NOON),
                Locale.ENGLISH);
    }

    private void write(Article article) {
        written++;
        store.saveArticles(
                List.of(new ArrivedArticle(article, NOON.plusSeconds(written), written)),
                new Positions("articles", Map.of(0, (long) written)));
    }

    private void bringIndexUp() throws IOException {
        try (ArticleIndex written = ArticleIndex.open(FSDirectory.open(index), store)) {
            while (written.advance(() -> false)) {
                written.commit();
            }
            written.commit();
        }
    }

    private List<String> found(String typed) {
        return search((ParsedQuery) QueryParser.parse(typed)).stories().stream()
                .flatMap(story -> story.articles().stream())
                .map(each -> shown(each.article().article().id()))
                .toList();
    }

    private Found search(ParsedQuery read) {
        return (Found) new StorySearch(index, store, Publishers.none(), CLOCK)
                .search(new SearchRequest(read.query(), Order.RECENT, 1_000, false));
    }

    private static List<String> ids(List<Article> articles) {
        return articles.stream().map(article -> shown(article.id())).toList();
    }

    /** The beginning, which is each one's own, with what makes it hostile behind. */
    private static String shown(String id) {
        return id.codePoints()
                .limit(30)
                .mapToObj(
                        sign -> sign < 127 && sign > 31 ? Character.toString(sign) : "\\u" + Integer.toHexString(sign))
                .collect(Collectors.joining());
    }
}
