package newsloom.app.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import newsloom.model.json.Json;
import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void foreignTextLosesWhatCouldCommandATerminal() {
        assertThat(SafeText.of("\u001B[2J\u009B31mRed\u0007 \u202Egnorw\u2066\u200F\uD800 end\u0000"))
                .isEqualTo("[2J31mRed gnorw end");
    }

    @Test
    void jsonMeansTheSameWithSuchSignsWrittenByTheirNumbers() {
        String title = "\u202Eknil\u009B31m\u007F 👩‍🚒 Ünï\uDBFF\uDFFD";
        String json = Json.MAPPER.writeValueAsString(Map.of("title", title));
        assertThat(SafeText.json(json))
                .isEqualTo("{\"title\":\"\\u202eknil\\u009b31m\\u007f 👩‍🚒 Ünï\\udbff\\udffd\"}");
        assertThat(Json.MAPPER.readTree(SafeText.json(json)).path("title").asString())
                .isEqualTo(title);
        assertThat(SafeText.xml("<a t='\u202Ex\u009B'>\n</a>")).isEqualTo("<a t='&#x202e;x&#x9b;'>\n</a>");
    }

    @Test
    void blanksOfAnyKindBecomeOne() {
        assertThat(SafeText.of(" a\r\n\tb\u00A0\u2028c\u0085d ")).isEqualTo("a b c d");
    }

    @Test
    void lettersMarksAndJoinersStay() {
        String words = "می‌خواهم ελληνικά Ünïcödé 東京 👩‍🚒";
        assertThat(SafeText.of(words)).isEqualTo(words);
    }

    @Test
    void linesBreakBetweenWordsAndWideSignsCountTwice() {
        assertThat(Wrapping.wrap("one two three", 7)).containsExactly("one two", "three");
        assertThat(Wrapping.wrap("東京 東京", 8)).containsExactly("東京", "東京");
        assertThat(Wrapping.wrap("averylongword", 5)).containsExactly("averylongword");
    }

    @Test
    void gluedWordsStayTogetherUnlessTheyAreTooMany() {
        assertThat(Wrapping.wrap(Wrapping.glued("names Ilham Aliyev +.5, Nikol Pashinyan +.4"), 30))
                .containsExactly("names Ilham Aliyev +.5,", "Nikol Pashinyan +.4");
        assertThat(Wrapping.wrap(Wrapping.glued("word ".repeat(8).strip()), 20)).hasSize(2);
    }

    @Test
    void aDayAloneDoesNotLookLikeMidnight() {
        assertThat(UtcDates.of(Optional.of(Instant.parse("2023-05-25T00:00:00Z"))))
                .isEqualTo("25 May 2023");
        assertThat(UtcDates.of(Optional.of(Instant.parse("2023-05-25T00:00:01Z"))))
                .isEqualTo("25 May 2023, 00:00");
        assertThat(UtcDates.of(Optional.empty())).isEqualTo("undated");
    }

    @Test
    void oneMomentIsNoSpan() {
        Optional<Instant> day = Optional.of(Instant.parse("2023-05-25T00:00:00Z"));
        assertThat(UtcDates.span(day, day)).isEqualTo("25 May 2023");
        assertThat(UtcDates.span(Optional.empty(), Optional.empty())).isEqualTo("undated");
    }

    @Test
    void coloursNeedATerminalAndNoObjection() {
        Properties terminal = new Properties();
        terminal.setProperty("newsloom.terminal.out", "true");
        assertThat(Terminal.ofProcess(Map.of(), terminal).colours()).isTrue();
        assertThat(Terminal.ofProcess(Map.of("NO_COLOR", "1"), terminal).colours())
                .isFalse();
        assertThat(Terminal.ofProcess(Map.of(), new Properties()).colours()).isFalse();
    }

    @Test
    void theWidthIsThatOfTheTerminalWithinReason() {
        assertThat(width("120")).isEqualTo(120);
        assertThat(width("3")).isEqualTo(20);
        assertThat(width("99999")).isEqualTo(160);
        assertThat(width("wide")).isEqualTo(100);
    }

    private static int width(String given) {
        Properties properties = new Properties();
        properties.setProperty("newsloom.terminal.width", given);
        return Terminal.ofProcess(Map.of(), properties).width();
    }
}
