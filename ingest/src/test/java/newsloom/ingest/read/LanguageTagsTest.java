package newsloom.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTagsTest {
    @ParameterizedTest
    @CsvSource({
        "en, en",
        "eng, en",
        "EN_gb, en-GB",
        "zho, zh",
        "cmn-Hant-TW, zh-Hant-TW",
        "fas, fa",
        "pes, fa",
        "nb-NO, no-NO",
        "he, he",
        "iw, he",
        "ceb, ceb",
        "und, und",
        "English, en",
        "'', und",
        "!, und"
    })
    void aLanguageHasOneTag(String written, String tag) {
        assertThat(LanguageTags.normal(written).toLanguageTag()).isEqualTo(tag);
    }
}
