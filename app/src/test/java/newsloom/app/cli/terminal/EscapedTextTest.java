package newsloom.app.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscapedTextTest {

    @Test
    void textStaysAsItIsWithItsLines() {
        assertThat(shown("Über\n\t“Ferry” 🗞 渡轮")).isEqualTo("Über\n\t“Ferry” 🗞 渡轮");
    }

    @Test
    void whatCouldCommandATerminalIsShownByItsNumber() {
        assertThat(shown("\u001B[31m\u0007\r\u0000\u007F")).isEqualTo("\\x1b[31m\\x07\\x0d\\x00\\x7f");
        assertThat(shown("\u009B2J\u202E\uFEFF")).isEqualTo("\\u{9b}2J\\u{202e}\\u{feff}");
    }

    @Test
    void bytesThatAreNoTextAreShownByTheirNumbers() {
        assertThat(EscapedText.of(new byte[] {'a', (byte) 0xFF, (byte) 0xC3, 'b', (byte) 0xF0, (byte) 0x9F}))
                .isEqualTo("a\\xff\\xc3b\\xf0\\x9f");
    }

    private static String shown(String text) {
        return EscapedText.of(text.getBytes(UTF_8));
    }
}
