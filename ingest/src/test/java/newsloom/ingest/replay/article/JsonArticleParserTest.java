package newsloom.ingest.replay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import newsloom.ingest.read.DetectorSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.replay.Replay;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.DateOrigin;
import newsloom.model.DatePrecision;
import newsloom.model.PublicationDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonArticleParserTest {
    private final JsonArticleParser articles = new JsonArticleParser(Replay.DETECTOR);

    @Test
    void aTextThatIsNoTextIsRefused() {
        JsonArticleParser parser = new JsonArticleParser(new LanguageDetector(DetectorSettings.defaults()));

        for (String value : List.of("5", "true", "[\"a\"]", "{\"a\":1}")) {
            assertThat(parser.parse("{\"text\":" + value + "}"))
                    .isEqualTo(new ParsedArticle.Refused("Its \"text\" is no text in quotation marks: " + value));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text":{"value":"a"}}
            {"text":0.5}
            {"text":false}
            {"text":["It rains.","It pours."]}
            {"text":[]}
            {"text":{}}
            {"title":"Rain","text":5}
            {"url":"https://example.org/a","text":1e9}
            {"text":"   "}
            {"text":"\\n\\t"}
            """)
    void noValueBesidesATextMakesAnArticle(String json) {
        assertThat(articles.parse(json)).isInstanceOf(ParsedArticle.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"title\":5",
                "\"title\":{\"a\":1}",
                "\"lang\":5",
                "\"lang\":[\"en\"]",
                "\"url\":5",
                "\"url\":{}",
                "\"published_at\":true",
                "\"published_at\":[2024]",
                "\"published_at\":{\"at\":1}",
                "\"authors\":5",
                "\"authors\":{\"a\":1}",
                "\"tags\":[[1]]",
                "\"image\":{\"a\":1}",
                "\"source\":[1]",
                "\"id\":{}",
                "\"id\":[]"
            })
    void whatIsNoTextInAnotherFieldCostsNoArticle(String field) {
        ParsedArticle.Read done = understood("{\"text\":\"Some text.\"," + field + "}");

        assertThat(done.article().text()).isEqualTo("Some text.");
        assertThat(done.article().id()).isNotBlank();
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsLineAndColumn() {
        assertThat(articles.parse("{\"title\":\"a\",\n \"text\": bad}"))
                .isInstanceOfSatisfying(
                        ParsedArticle.Refused.class,
                        refused -> assertThat(refused.reason())
                                .contains("Unrecognized token 'bad'", "(line 2, column 10 of it)"));
    }

    @Test
    void aLanguageThatTheTextContradictsIsRemarkedOn() {
        JsonArticleParser parser = new JsonArticleParser(new LanguageDetector(DetectorSettings.defaults()));
        String text = "Zarząd portu zamknął we wtorek rano stary most portowy, ponieważ nurkowie znaleźli w trzecim"
                + " filarze pęknięcie.";

        assertThat(parser.parse("{\"lang\":\"en\",\"text\":\"" + text + "\"}"))
                .isInstanceOfSatisfying(ParsedArticle.Read.class, read -> {
                    assertThat(read.article().language()).hasToString("pl");
                    assertThat(read.remarks())
                            .containsExactly("Its lang is en, but its text is clearly in Polish, which counts.");
                });
    }

    @Test
    void allFieldsAreRead() {
        Article article = read("""
                {"id":"a1","url":"https://www.example.org/a","title":" A\\ntitle ","text":"Some text.",
                "published_at":"2023-05-26 10:00:00+02:00","source":"The Example","lang":"en_GB","other":{},
                "authors":["Ann Reed",{"name":"Bo Seal"}],"tags":"sea","image":"https://example.org/i.jpg"}""");

        assertThat(article.id()).isEqualTo("a1");
        assertThat(article.url()).contains(URI.create("https://www.example.org/a"));
        assertThat(article.title()).contains("A title");
        assertThat(article.publishedAt()).contains(Instant.parse("2023-05-26T08:00:00Z"));
        assertThat(article.publisher()).contains("The Example");
        assertThat(article.authors()).containsExactly("Ann Reed", "Bo Seal");
        assertThat(article.tags()).containsExactly("sea");
        assertThat(article.image()).contains(URI.create("https://example.org/i.jpg"));
        assertThat(article.language()).isEqualTo(Locale.UK);
    }

    @Test
    void aDayIsToldFromATimeAndBothAreTheFiles() {
        assertThat(read("{\"text\":\"Some text.\",\"published_at\":\"2023-05-26\"}")
                        .published())
                .contains(
                        new PublicationDate(Instant.parse("2023-05-26T00:00:00Z"), DatePrecision.DAY, DateOrigin.FILE));
        assertThat(read("{\"text\":\"Some text.\",\"published_at\":1685097000}").published())
                .contains(PublicationDate.ofFile(Instant.parse("2023-05-26T10:30:00Z")));
    }

    @Test
    void theAddressStandsInForIdAndSource() {
        Article article = read("{\"url\":\"https://www.example.org/a\",\"text\":\"Some text.\",\"id\":null}");

        assertThat(article.publisher()).contains("example.org");
        assertThat(read("{\"url\":\"http://example.org/a?utm_source=rss#top\",\"text\":\"Changed text.\"}")
                        .id())
                .isEqualTo(article.id());
        assertThat(read("{\"url\":\"https://www.example.org/b\",\"text\":\"Some text.\"}")
                        .id())
                .isNotEqualTo(article.id());
    }

    @Test
    void withoutIdAndAddressTheContentIsTheId() {
        String one = read("{\"text\":\"Some text.\"}").id();

        assertThat(read("{ \"text\" : \"Some text.\" , \"lang\":\"en\"}").id()).isEqualTo(one);
        assertThat(read("{\"text\":\"Other text.\"}").id()).isNotEqualTo(one);
        assertThat(read("{\"text\":\"Some text.\",\"title\":\"T\"}").id()).isNotEqualTo(one);
    }

    @Test
    void whatMakesNoSenseIsLeftOutWithARemark() {
        ParsedArticle.Read done = understood(
                "{\"text\":\"Some text.\",\"url\":\"javascript:alert(1)\",\"published_at\":\"yesterday\",\"title\":[],"
                        + "\"authors\":[[\"Ann\"]],\"tags\":[],\"image\":\"data:,\"}");

        assertThat(done.article().url()).isEmpty();
        assertThat(done.article().publishedAt()).isEmpty();
        assertThat(done.article().title()).isEmpty();
        assertThat(done.remarks())
                .hasSize(4)
                .anyMatch(remark -> remark.contains("javascript:alert(1)"))
                .anyMatch(remark -> remark.contains("yesterday"))
                .anyMatch(remark -> remark.contains("[[\"Ann\"]]"))
                .anyMatch(remark -> remark.contains("data:,"));
    }

    @Test
    void halvesOfSurrogatePairsAreReplaced() {
        assertThat(read("{\"text\":\"a\\ud800b\\ud83d\\ude00\\u0000c\"}").text())
                .isEqualTo("a\uFFFDb😀c");
    }

    @Test
    void aDeclaredLanguageIsTrustedUnlessItIsNone() {
        String text = "\"text\":\"The ministers met in the capital and spoke about the border.\"}";

        assertThat(read("{\"lang\":\"deu\"," + text).language()).isEqualTo(Locale.GERMAN);
        assertThat(read("{\"lang\":\"English\"," + text).language()).isEqualTo(Locale.ENGLISH);
        assertThat(read("{" + text).language()).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{}", "{\"text\":null}", "{\"text\":[\"a\"]}", "{\"text\":\"\\u0000\"}", "{'"})
    void withoutATextThereIsNoArticle(String json) {
        assertThat(articles.parse(json)).isInstanceOf(ParsedArticle.Refused.class);
    }

    @Test
    void aCorrectionOfAnExportIsTheOneThatWasMade() {
        String made = "{\"kind\":\"split\",\"id\":\"c1\",\"author\":\"ann\",\"at\":\"2026-11-21T12:03:11Z\","
                + "\"apart\":[\"a\"],\"rest\":[\"b\",\"c\"]}";
        assertThat(articles.parse("{\"correction\":" + made + ",\"read\":\"2026-11-21T12:03:12Z\"}"))
                .isEqualTo(new ParsedArticle.Decided(new Correction.Split(
                        "c1", "ann", Instant.parse("2026-11-21T12:03:11Z"), List.of("a"), List.of("b", "c"))));
        assertThat(read("{\"text\":\"It rains.\",\"correction\":" + made + "}").text())
                .isEqualTo("It rains.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "{}",
                "{\"kind\":\"join\",\"id\":\"c\",\"author\":\"a\",\"at\":\"2026-11-21T12:03:11Z\",\"articles\":[\"a\"]}",
                "{\"kind\":\"merge\",\"id\":\"c\",\"author\":\"a\",\"at\":\"2026-11-21T12:03:11Z\"}",
                "{\"kind\":\"merge\",\"id\":\"c\",\"author\":\"a\",\"at\":\"2026-11-21T12:03:11Z\",\"articles\":[]}",
                "{\"kind\":\"merge\",\"id\":\"c\",\"author\":\"a\",\"at\":\"2026-11-21T12:03:11Z\",\"articles\":[null]}",
                "{\"kind\":\"merge\",\"id\":\"c\",\"author\":\"a\",\"at\":\"yesterday\",\"articles\":[\"a\"]}",
                "{\"kind\":\"merge\",\"id\":\"\",\"author\":\"a\",\"at\":\"2026-11-21T12:03:11Z\",\"articles\":[\"a\"]}",
                "{\"kind\":\"undo\",\"id\":\"c\",\"author\":\"a\",\"at\":\"2026-11-21T12:03:11Z\"}",
                "{\"kind\":\"pin\",\"id\":\"c\",\"author\":\"a\",\"at\":\"2026-11-21T12:03:11Z\",\"article\":\"a\",\"story\":[\"a\"]}"
            })
    void aCorrectionThatIsNoneIsRefusedWithTheReason(String correction) {
        assertThat(articles.parse("{\"correction\":" + correction + "}"))
                .isInstanceOfSatisfying(
                        ParsedArticle.Refused.class,
                        refused -> assertThat(refused.reason())
                                .startsWith("Its \"correction\" is none that can be made. ")
                                .hasSizeGreaterThan(50));
    }

    @Test
    void anArticleThatHadLostItsTextIsNoMistake() {
        assertThat(articles.parse("{\"id\":\"a\",\"without_text\":true,\"title\":\"Rain\"}"))
                .isInstanceOf(ParsedArticle.WithoutText.class);
    }

    private Article read(String json) {
        ParsedArticle.Read done = understood(json);
        assertThat(done.remarks()).isEqualTo(List.of());
        return done.article();
    }

    private ParsedArticle.Read understood(String json) {
        return (ParsedArticle.Read) articles.parse(json);
    }
}
