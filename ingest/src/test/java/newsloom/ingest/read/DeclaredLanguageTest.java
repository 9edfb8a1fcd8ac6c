package newsloom.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredLanguageTest {
    private static final String POLISH = "Zarząd portu zamknął we wtorek rano stary most portowy, ponieważ nurkowie"
            + " znaleźli w trzecim filarze pęknięcie. Ruch skierowano na groblę północną.";
    private static final String ENGLISH =
            "The port authority closed the old harbour bridge on Tuesday after divers found"
                    + " a crack in the third pillar, and cars were sent over the causeway.";
    private static final String DANISH = "Ingeniører lukkede den gamle havnebro tirsdag morgen, efter at dykkere havde"
            + " fundet en revne i den tredje pille. To skoler på øen holdt lukket hele dagen.";

    private final LanguageDetector detector = new LanguageDetector(DetectorSettings.defaults());

    @ParameterizedTest
    @CsvSource({
        "jp, ja",
        "ja, ja",
        "cz, cs",
        "cs-CZ, cs",
        "dk, da",
        "gr, el",
        "ua, uk",
        "cn, zh",
        "iw, he",
        "in, id",
        "ger, de",
        "English, en",
        "deutsch, de",
        "pt_BR, pt",
        "'en,fr', en",
        "us, en",
        "kr, ko",
        "xx, ''",
        "und, ''",
        "none, ''",
    })
    void codesOfCountriesNamesAndMisspellingsMeanTheirLanguage(String tag, String language) {
        assertThat(LanguageTags.normal(tag).getLanguage())
                .isEqualTo(Locale.forLanguageTag(language).getLanguage());
    }

    @Test
    void aTagThatTheTextClearlyContradictsLoses() {
        assertThat(language("en-US", POLISH)).isEqualTo("pl");
        assertThat(language("de", ENGLISH)).isEqualTo("en");
        assertThat(language("xx", POLISH)).isEqualTo("pl");
        assertThat(language("se", DANISH)).isEqualTo("da");
    }

    @Test
    void aTagStaysWhereTheTextIsShortOrItsLanguageLooksLikeAnother() {
        assertThat(language("en", "Most zamknięty")).isEqualTo("en");
        assertThat(language("nb", DANISH)).isEqualTo("no");
        assertThat(language(
                        "hr",
                        "Promet je preusmjeren na sjeverni nasip, gdje su kolone bile duge četiri kilometra."
                                + " Dvije škole na otoku ostale su zatvorene cijeli dan."))
                .isEqualTo("hr");
        assertThat(language("en-GB", ENGLISH)).isEqualTo("en");
    }

    private String language(String tag, String text) {
        return detector.language(Optional.of(tag), Optional.empty(), text).getLanguage();
    }
}
