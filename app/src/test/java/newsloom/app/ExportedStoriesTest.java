package newsloom.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import newsloom.app.Seeds.Expected;
import newsloom.app.cli.Cli;
import newsloom.app.cli.terminal.Terminal;
import newsloom.model.Article;
import newsloom.model.Correction.Merge;
import newsloom.model.story.Membership;
import newsloom.model.story.Story;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is exported from one data folder and replayed into another is there again, in the same stories. */
class ExportedStoriesTest {
    private static final String FERRY = "The ferry Marigold Queen ran aground off Port Ellery in thick fog on Tuesday,"
            + " and the coastguard rescued all two hundred passengers before the tide rose.";
    private static final String WRECK = "Divers near Sallow Bay found a wreck of the last century with its cargo of"
            + " copper bars, said the museum of Ardell, which hopes to show them next year.";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Path folder;

    ExportedStoriesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    @Tag("long-running")
    void theSeedsAreInTheSameStories() {
        Replayed first = new Replayed(folder.resolve("first"));
        first.replay();
        Replayed second = new Replayed(folder.resolve("second"));
        int articles = new Seeds().articles().size();
        assertThat(second.replay(exported("first")).articles()).isEqualTo(articles);
        assertThat(memberIds(second.stories())).isEqualTo(memberIds(first.stories()));
        assertThat(new Seeds().articles().stream().map(Expected::id))
                .allSatisfy(id -> assertThat(content(second, id)).isEqualTo(content(first, id)));
    }

    @Test
    void whateverAnArticleHoldsComesBack() throws IOException {
        List<String> texts = List.of(
                "Two\r\nlines,\ttabs, \u001B[31mred\u001B[0m, \u0000 and \u009B.",
                "Half a pair \uD800 of signs, and \uDFFF the other, and a whole one: \uD83D\uDDDE.",
                "\u202Eolleh\u202C \u200Bhidden \uFEFFmark \u2028 line \u2029 paragraph \u0085 next",
                "'; DROP TABLE articles; -- \\u0041 \"quoted\" \\ {\"text\":1}",
                "x".repeat(100_000));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lines.add("{\"id\":\"a" + i + "\",\"title\":" + escaped("Title " + texts.get(i)) + ",\"text\":"
                    + escaped(texts.get(i)) + ",\"published_at\":\"2026-10-0" + (i + 1) + "\",\"source\":"
                    + escaped("=" + texts.get(i)) + ",\"authors\":[" + escaped(texts.get(i)) + "],\"lang\":\"en\"}");
        }
        lines.add("{\"id\":\"bare\",\"text\":\"Nothing but words.\"}");
        Path given = Files.write(folder.resolve("hostile.jsonl"), lines);
        Replayed first = new Replayed(folder.resolve("first"));
        first.replay(given);
        Replayed second = new Replayed(folder.resolve("second"));
        assertThat(second.replay(exported("first")).articles()).isEqualTo(lines.size());
        assertThat(memberIds(second.stories())).isEqualTo(memberIds(first.stories()));
        for (String id : List.of("a0", "a1", "a2", "a3", "a4", "bare")) {
            assertThat(second.article(id).article()).isEqualTo(first.article(id).article());
        }
    }

    @Test
    @Tag("long-running")
    void revisionsAndCorrectionsComeBackInTheirPlaceAndNothingComesTwice() throws IOException {
        Replayed first = new Replayed(folder.resolve("first"));
        first.replay(given("a", article("ferry", "Ferry aground", FERRY), article("wreck", "Wreck", WRECK)));
        first.replay(given("b", article("ferry", "Ferry afloat", FERRY + " By night it was afloat again.")));
        first.correct(new Merge("c0", "ann", Instant.parse("2020-01-01T00:00:00Z"), List.of("ferry", "wreck")));
        first.replay(given("c", article("later", "Ferry inquiry", FERRY + " An inquiry was opened in Lesk.")));
        assertThat(first.stories()).hasSize(1);
        Path export = exported("first");
        assertThat(Files.readString(export).lines().map(line -> line.substring(0, 14)))
                .containsExactly(
                        "{\"id\":\"ferry\",",
                        "{\"id\":\"wreck\",",
                        "{\"id\":\"ferry\",",
                        "{\"correction\":",
                        "{\"id\":\"later\",");
        Replayed second = new Replayed(folder.resolve("second"));
        assertThat(second.replay(export).corrections()).isEqualTo(1);
        assertThat(memberIds(second.stories())).isEqualTo(memberIds(first.stories()));
        Path again = Files.copy(export, folder.resolve("again.jsonl"));
        second.replay(again);
        assertThat(memberIds(second.stories())).isEqualTo(memberIds(first.stories()));
        assertThat(second.corrections()).containsExactly("c0");
        assertThat(texts(exported("second"))).isEqualTo(texts(export));
    }

    @Test
    @Tag("long-running")
    void aNarrowedExportTakesAlongTheCorrectionsOfWhichAllArticlesAreInItAndSaysHowManyNot() throws IOException {
        Replayed first = new Replayed(folder.resolve("first"));
        first.replay(given("a", dated("ferry", FERRY, "2026-10-01"), dated("wreck", WRECK, "2026-10-02")));
        first.correct(new Merge("c0", "ann", Instant.parse("2020-01-01T00:00:00Z"), List.of("ferry", "wreck")));
        first.replay(given("b", dated("later", FERRY + " An inquiry was opened in Lesk.", "2026-11-05")));
        first.correct(new Merge("c1", "ann", Instant.parse("2020-01-02T00:00:00Z"), List.of("wreck", "later")));
        first.replay(given("c", dated("last", WRECK + " The cargo is worth little.", "2026-11-06")));

        Path export = exported("first", "--since", "2026-10-01", "--until", "2026-10-31");

        assertThat(said.toString(UTF_8)).contains("1 correction left out");
        Replayed second = new Replayed(folder.resolve("second"));
        assertThat(second.replay(export).corrections()).isEqualTo(1);
        assertThat(memberIds(second.stories()).values()).containsExactly(Set.of("ferry", "wreck"));
        assertThat(second.corrections()).containsExactly("c0");
    }

    private static String dated(String id, String text, String day) {
        return article(id, "News of the " + id, text).replace("}", ",\"published_at\":\"" + day + "\"}");
    }

    private Path given(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name + ".jsonl"), List.of(lines));
    }

    private static String article(String id, String title, String text) {
        return "{\"id\":\"%s\",\"title\":\"%s\",\"text\":\"%s\",\"lang\":\"en\"}".formatted(id, title, text);
    }

    /** All but the times of arrival. */
    private static List<String> texts(Path export) throws IOException {
        return Files.readAllLines(export).stream()
                .map(line -> line.replaceAll("\"read\":\"[^\"]*\"", ""))
                .toList();
    }

    private Path exported(String data, String... narrowed) {
        Path file = folder.resolve("exported-" + data + ".jsonl");
        PrintStream stream = new PrintStream(said, true, UTF_8);
        Cli cli =
                new Cli(Terminal.plain(stream, stream, 80, Clock.systemUTC()), Map.of(), App::open, interruption -> {});
        Stream<String> command =
                Stream.of("export", "--data", folder.resolve(data).toString(), "--out", file.toString());
        assertThat(cli.run(Stream.concat(command, Stream.of(narrowed)).toArray(String[]::new)))
                .as(said.toString(UTF_8))
                .isZero();
        return file;
    }

    /** As JSON in which every sign is a number. */
    private static String escaped(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(unit -> json.append("\\u%04x".formatted(unit)));
        return json.append('"').toString();
    }

    private static Map<String, Set<String>> memberIds(Map<String, Story> stories) {
        return stories.values().stream()
                .collect(toMap(
                        Story::id,
                        story -> story.articles().stream().map(Membership::id).collect(toSet())));
    }

    private static List<Object> content(Replayed replayed, String id) {
        Article article = replayed.article(id).article();
        return List.of(
                article.url(),
                article.site(),
                article.publisher(),
                article.title(),
                article.authors(),
                article.tags(),
                article.image(),
                article.text(),
                article.publishedAt(),
                article.language());
    }
}
