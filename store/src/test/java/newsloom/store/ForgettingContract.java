package newsloom.store;

import static newsloom.store.Stories.arrived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import newsloom.model.Article;
import newsloom.model.ArticleKey;
import newsloom.model.Correction;
import newsloom.model.LoggedChange;
import newsloom.model.LoggedChange.Kind;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryUpdate;
import newsloom.store.sql.SqlStoryStore;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What every store must hold to of articles that may not be kept, and of corrections. */
abstract class ForgettingContract extends RetentionContract {
    private static final String SECRET = "Hushington";
    private static final URI ADDRESS = URI.create("https://example.org/secret");
    private static final Positions READ = new Positions("any", Map.of());
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant NOW = NOON.plusSeconds(100);

    /** To the database of the store. */
    protected abstract Connection connection() throws SQLException;

    @Test
    void noRowHasTitleOrTextOfWhatIsForgottenAndItsPlaceStays() throws SQLException {
        writeSecret();
        assertThat(tablesWithSecret()).containsExactly("articles", "revisions", "stories", "memberships");
        long change = store.lastChange();

        assertThat(store.forget(ADDRESS.toString(), "ann", NOW))
                .containsExactly(new ForgottenArticle(new ArticleKey("en", "x"), NOW, "ann"));

        assertThat(tablesWithSecret()).isEmpty();
        assertThat(store.article("x")).isEmpty();
        assertThat(store.article("y")).isPresent();
        Membership member = store.membership("x").orElseThrow();
        assertThat(member.title()).isEqualTo(ArticleHeader.FORGOTTEN);
        assertThat(member.story()).isEqualTo("s");
        assertThat(member.evidence()).isNotEmpty();
        assertThat(store.current("s").map(StoryHead::headline)).contains(ArticleHeader.FORGOTTEN);
        assertThat(store.storyAt("before", arrived(update("before", 1, "x")).at())
                        .map(StoryHead::headline))
                .contains(ArticleHeader.FORGOTTEN);
        assertThat(store.forgotten("x")).hasSize(1);
        assertThat(store.changes(change, 10).orElseThrow())
                .extracting(LoggedChange::kind, each -> each.article().orElseThrow())
                .containsExactly(tuple(Kind.REMOVAL, "x"));
    }

    @Test
    void whateverComesAgainOrLaterNothingBringsItBack() throws SQLException {
        writeSecret();
        store.forget("x", "ann", NOW);
        writeSecret();
        store.saveArticles(List.of(text("x", SECRET + " revised", 60), text("z", "Another", 61)), READ);
        store.save(1, arrived(List.of(update("s", 70, "x", "y"))), READ);
        store.save(2, arrived(List.of(update("s", 1, "x", "y"))), READ);
        store.activate(2);
        assertThat(tablesWithSecret()).isEmpty();
        assertThat(store.membership("x")).isPresent();
        assertThat(store.article("z")).isPresent();
        assertThat(store.forget("x", "bob", NOW)).isEmpty();
    }

    @Test
    void anArticleThatIsInNoStoryIsForgottenBeforeItComesThere() throws SQLException {
        store.saveArticles(List.of(text("x", SECRET, 0)), READ);
        assertThat(store.forget("x", "ann", NOW)).hasSize(1);
        store.save(1, arrived(List.of(update("s", 1, "x"))), READ);
        assertThat(tablesWithSecret()).isEmpty();
        assertThat(store.membership("x")).isPresent();
        assertThat(store.forget("unknown", "ann", NOW)).isEmpty();
        assertThat(store.forgotten("unknown")).isEmpty();
    }

    @Test
    void anArticleOfWhichOnlyTheStoryHasComeIsForgottenBeforeItsTextComes() throws SQLException {
        store.save(1, arrived(List.of(update("s", 1, "x"))), READ);
        assertThat(store.forget("x", "ann", NOW)).hasSize(1);
        assertThat(store.saveArticles(List.of(text("x", SECRET, 0)), READ)).isZero();
        assertThat(tablesWithSecret()).isEmpty();
    }

    @Test
    void thatWhatIsForgottenCameAgainAndIsNotStoredIsSaid() {
        Logger rows = (Logger) LoggerFactory.getLogger(SqlStoryStore.class);
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        writeSecret();
        store.forget("x", "ann", NOW);
        said.start();
        rows.addAppender(said);
        try {
            store.saveArticles(List.of(text("x", SECRET, 0), text("y", "Known.", 0)), READ);
        } finally {
            rows.detachAppender(said);
        }
        assertThat(said.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "Not stored, for they are to be forgotten: title and text of 1 of the articles that came.");
        assertThat(store.article("x")).isEmpty();
    }

    @Test
    void correctionsAreKeptOnceAndSayWhatTookThemBackInWhateverOrderTheyCome() {
        List<Correction> corrections = List.of(
                new Correction.Merge("c1", "ann", NOON, List.of("a", "b")),
                new Correction.Pin("c2", "ann", NOON.plusSeconds(1), "a", List.of("b")),
                new Correction.Undo("u1", "bob", NOON.plusSeconds(2), "c1"),
                new Correction.Undo("u2", "bob", NOON.plusSeconds(3), "c2"),
                new Correction.Undo("u3", "ann", NOON.plusSeconds(4), "u1"));
        for (int seed = 0; seed < 5; seed++) {
            List<ArrivedCorrection> coming = new ArrayList<>(arrivedAt(corrections, 5));
            coming.addAll(arrivedAt(corrections, 5));
            Collections.shuffle(coming, new Random(seed));
            coming.forEach(each -> store.saveCorrections(List.of(each), new Positions("corrections", Map.of(0, 7L))));
            assertThat(store.corrections())
                    .extracting(
                            each -> each.correction().id(),
                            each -> each.takenBackBy().orElse(""))
                    .containsExactly(
                            tuple("u3", ""), tuple("u2", ""), tuple("u1", "u3"), tuple("c2", "u2"), tuple("c1", ""));
            store.close();
            store = empty();
        }
        assertThat(store.saveCorrections(arrivedAt(corrections, 5), new Positions("corrections", Map.of(0, 7L))))
                .isEqualTo(5);
        assertThat(store.saveCorrections(arrivedAt(corrections, 9), READ)).isZero();
        assertThat(store.positions("corrections")).containsEntry(0, 7L);
        assertThat(store.corrections().get(4).arrived())
                .isEqualTo(new ArrivedCorrection(corrections.get(0), NOON.plusSeconds(5), 3));
    }

    private static List<ArrivedCorrection> arrivedAt(List<Correction> corrections, int second) {
        return corrections.stream()
                .map(each -> new ArrivedCorrection(each, NOON.plusSeconds(second), 3))
                .toList();
    }

    private void writeSecret() {
        store.saveArticles(
                List.of(text("x", SECRET + " falls", 0), text("x", SECRET + " rises", 1), text("y", "Calm", 2)), READ);
        store.save(1, arrived(List.of(update("before", 1, "x"))), READ);
        store.save(1, arrived(List.of(update("s", 50, "x", "y"))), READ);
    }

    private List<String> tablesWithSecret() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = connection()) {
            for (String table : List.of("articles", "revisions", "stories", "memberships")) {
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT COUNT(*) FROM " + table + " WHERE content LIKE '%" + SECRET + "%'");
                row.next();
                if (row.getInt(1) > 0) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    /** A story of these articles, the first of which is the canonical one. */
    private static StoryUpdate update(String story, long number, String... articles) {
        List<Membership> members = List.of(articles).stream()
                .map(id -> Stories.member(header(id), story, number, Optional.empty()))
                .toList();
        StoryHead head =
                Stories.head(story, title(articles[0]), number, articles.length, articles[0], Optional.of(NOON));
        return new StoryUpdate(number, members, List.of(head));
    }

    private static ArticleHeader header(String id) {
        return new ArticleHeader("en", id, title(id), url(id), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static String title(String id) {
        return id.equals("x") ? SECRET : "Calm";
    }

    private static Optional<URI> url(String id) {
        return Optional.of(ADDRESS).filter(address -> id.equals("x"));
    }

    private static ArrivedArticle text(String id, String text, int second) {
        Article article = new Article(
                id, url(id), Optional.empty(), Optional.of(title(id)), text, Optional.empty(), Locale.ENGLISH);
        return new ArrivedArticle(article, NOON.plusSeconds(second), second);
    }
}
