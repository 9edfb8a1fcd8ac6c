package newsloom.model.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsloom.model.Article;
import newsloom.model.DateOrigin;
import newsloom.model.DatePrecision;
import newsloom.model.PublicationDate;
import newsloom.model.topic.Topics;
import org.junit.jupiter.api.Test;

class CodecTest {
    private final Topics topics = Topics.withPrefix("test.");

    @Test
    void anArticleComesBackAsItWasWritten() {
        Article article = new Article(
                "a-1",
                Optional.of(URI.create("https://example.org/1")),
                Optional.of("example.org"),
                Optional.empty(),
                Optional.of("The Paper online"),
                Optional.of("A title"),
                List.of("Ann Reed", "Bo Seal"),
                List.of("sea"),
                Optional.of(URI.create("https://example.org/i.jpg")),
                "A text.\n\nWith “quotes” and 🗞.",
                Optional.of(new PublicationDate(
                        Instant.parse("2023-05-26T01:02:03.004Z"), DatePrecision.INSTANT, DateOrigin.FEED)),
                Locale.forLanguageTag("pt-BR"));
        Codec<Article> codec = topics.articles().values();
        assertThat(codec.read(codec.write(article))).isEqualTo(new Decoded.Value<>(article));
    }

    @Test
    void whatOnlyPeopleReadMayBeLeftOut() {
        String json = "{\"version\":1,\"body\":{\"id\":\"a\",\"text\":\"A text.\"}}";
        Article bare = new Article(
                "a", Optional.empty(), Optional.empty(), Optional.empty(), "A text.", Optional.empty(), Locale.ROOT);
        assertThat(topics.articles().values().read(json.getBytes(UTF_8))).isEqualTo(new Decoded.Value<>(bare));
    }

    @Test
    void whatIsNoJsonOrOfAnotherVersionOrEmptyIsBrokenWithAReason() {
        assertThat(reasonFor("no json")).startsWith("The record is not the JSON it should be");
        assertThat(reasonFor("{\"version\":99,\"body\":null}")).contains("version 99");
        assertThat(reasonFor("{\"version\":1}")).isEqualTo("The record has no body.");
        assertThat(reasonFor("{\"version\":1,\"body\":{\"id\":\"x\",\"text\":\" \"}}"))
                .contains("text must not be blank");
        assertThat(reasonFor("{\"version\":1,\"body\":{\"id\":\"x\"}}")).contains("not the JSON it should be");
        assertThat(reasonFor("{\"version\":1,\"body\":{\"id\":\"x\",\"text\":\"t\",\"published\":{}}}"))
                .contains("needs its time");
        assertThat(reasonFor("null")).isNotEmpty();
        assertThat(reasonFor("")).isNotEmpty();
    }

    private String reasonFor(String bytes) {
        return topics.articles().values().read(bytes.getBytes(UTF_8)) instanceof Decoded.Broken<Article> broken
                ? broken.reason()
                : "";
    }
}
