package newsloom.app.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void theMarkStandsBelowThePlace() {
        assertThat(MarkedText.lines("oil (", 5, "here ) is expected", 80))
                .containsExactly("oil (", "     ^ here ) is expected");
        assertThat(MarkedText.lines("東京 (\t\u001b[31m", 4, "what?", 80)).containsExactly("東京 ( �[31m", "      ^ what?");
        assertThat(MarkedText.lines("", 0, "what?", 80)).containsExactly("", "^ what?");
    }

    @Test
    void ofALongTextIsShownWhatStandsAroundThePlace() {
        String typed = "a".repeat(500) + "!" + "b".repeat(500);
        assertThat(MarkedText.lines(typed, 500, "this is wrong", 30))
                .containsExactly("…aaaaaaaaaaaaaa!bbbbbbbbbbbbb…", "               ^ this is wrong");
        assertThat(MarkedText.lines(typed, 1_001, "there is more to be said here", 30))
                .containsExactly("…bbbbbbbbbbbbbb", "               ^", "there is more to be said here");
    }
}
