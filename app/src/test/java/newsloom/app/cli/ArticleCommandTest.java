package newsloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsloom.app.cli.terminal.Terminal;
import newsloom.model.Article;
import newsloom.model.ArticleKey;
import newsloom.store.ArrivedArticle;
import newsloom.store.ForgottenArticle;
import org.junit.jupiter.api.Test;

class ArticleCommandTest {
    private static final Instant READ = Instant.parse("2026-11-21T12:03:11Z");

    private final FakeServices services = new FakeServices();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void anArticleIsPrintedWithItsTextAndWhereItIs() {
        services.stories.add(Stories.alone("x", "Rain"));
        services.texts.add(article("x", "Rain", "It rains.\nIt \u001B[31mpours.", 0));
        assertThat(run("article", "x")).isZero();
        assertThat(out()).isEqualTo("""
                Rain
                Example Post · 21 Nov 2026, 08:00 · read 21 Nov 2026, 12:03 · x
                https://example.org/x
                In story x, Rain (1 article)

                It rains.
                It [31mpours.
                """);
    }

    @Test
    void whatItSaidBeforeIsShownWordByWord() {
        services.texts.add(article("x", "Five hurt", "In Norra five were hurt.", 60));
        services.texts.add(article("x", "Three hurt", "In Norra three were hurt.", 0));
        assertThat(run("article", "x")).isZero();
        assertThat(out()).contains("In no story yet.").contains("before: 1 revision (--revisions).");
        out.reset();
        assertThat(run("article", "x", "--revisions")).isZero();
        assertThat(out()).endsWith("""

                Changed 21 Nov 2026, 12:04, [-without-] and {+with+}:
                  [-Three-] {+Five+} hurt
                  In Norra [-three-] {+five+} were hurt.
                """);
    }

    @Test
    void whatIsForgottenIsSaidToBeSo() {
        services.forgotten.add(
                new ForgottenArticle(new ArticleKey("en", "x"), Instant.parse("2026-11-21T12:00:00Z"), "ann"));
        assertThat(run("forget", "x")).isZero();
        assertThat(out()).isEqualTo("Forgotten: x\n");
        assertThat(services.asked).contains("forget x for ann");
        assertThat(run("article", "x")).isOne();
        assertThat(err()).contains("The article x is forgotten since 21 Nov 2026, 12:00, as ann wished.");
    }

    @Test
    void whatNobodyKnowsCannotBeForgotten() {
        assertThat(run("forget", "x")).isOne();
        assertThat(err()).contains("There is no article x of which anything is left to forget.");
    }

    @Test
    void jsonHoldsAllThatIsKnownOfIt() {
        services.texts.add(article("x", "Five hurt", "Five were hurt.", 60));
        services.texts.add(article("x", "Three hurt", "Three were hurt.", 0));
        assertThat(run("article", "x", "--json")).isZero();
        assertThat(out())
                .contains("\"text\":\"Five were hurt.\"", "\"story\":null", "\"read\":\"2026-11-21T12:04:11Z\"")
                .contains("\"revisions\":[{\"id\":\"x\"")
                .hasLineCount(1);
    }

    @Test
    void oneThatIsNotThereIsSaid() {
        assertThat(run("article", "nowhere")).isEqualTo(1);
        assertThat(err()).startsWith("There is no article nowhere");
    }

    private int run(String... arguments) {
        Terminal plain = Terminal.plain(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                80,
                Clock.fixed(READ, ZoneOffset.UTC));
        return new Cli(plain, Map.of("USER", "ann"), settings -> services, interruption -> {}).run(arguments);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ArrivedArticle article(String id, String title, String text, int seconds) {
        Article article = new Article(
                id,
                Optional.of(URI.create("https://example.org/" + id)),
                Optional.of("Example Post"),
                Optional.of(title),
                text,
                Optional.of(Instant.parse("2026-11-21T08:00:00Z")),
                Locale.ENGLISH);
        return new ArrivedArticle(article, READ.plusSeconds(seconds), seconds);
    }
}
