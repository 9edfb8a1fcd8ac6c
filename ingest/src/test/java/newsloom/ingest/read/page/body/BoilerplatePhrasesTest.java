package newsloom.ingest.read.page.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplatePhrasesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "read more",
                "(cookies help us)",
                "3 minutes read",
                "advertisement",
                "© all rights reserved",
                "читать далее"
            })
    void whatAPageSaysOnItsOwnBehalfIsFoundAtTheBeginningOfAWord(String text) {
        assertThat(BoilerplatePhrases.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "the harbour master spoke", "bread more than butter", "the uncookied"})
    void otherWordsAreNot(String text) {
        assertThat(BoilerplatePhrases.areIn(text)).isFalse();
    }
}
