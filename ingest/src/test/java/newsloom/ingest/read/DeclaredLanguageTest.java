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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh      | ja | 東京都は火曜日、古い港の橋を閉鎖した。潜水士が三本目の柱に亀裂を見つけたためで、車は北側の堤防に誘導された。
            zh-CN   | ja | 港湾局が橋を閉鎖、柱に亀裂見つかる 火曜日の朝
            zh-Hant | ja | 台風七号、沖縄本島に接近。気象庁は厳重な警戒を呼びかけている。
            cn      | ja | ニュース速報：東京で地震、震度五強を観測した。
            en      | ja | 東京都は火曜日、古い港の橋を閉鎖した。潜水士が三本目の柱に亀裂を見つけたためで、車は北側の堤防に誘導された。
            ja      | zh | 港务局星期二关闭了旧港大桥，此前潜水员在第三根桥墩上发现裂缝。车辆被引导至北堤，两所学校全天停课，市长呼吁居民保持冷静。
            ja-JP   | zh | 港務局星期二關閉了舊港大橋，此前潛水員在第三根橋墩上發現裂縫。車輛被引導至北堤，兩所學校全天停課，市長呼籲居民保持冷靜。
            jp      | zh | 中国外交部发言人星期四表示，两国将在下个月继续就边境口岸问题举行会谈，双方都希望尽快达成协议，恢复正常的贸易往来。
            ja      | ja | 港務局旧港大橋閉鎖 潜水士第三橋脚亀裂発見
            ja      | ja | 東京都議会、予算案可決
            ja      | ja | 東京都は火曜日、古い港の橋を閉鎖した。潜水士が三本目の柱に亀裂を見つけたためで、車は北側の堤防に誘導された。
            zh      | zh | 港务局星期二关闭了旧港大桥，此前潜水员在第三根桥墩上发现裂缝。
            zh-TW   | zh | 港務局星期二關閉了舊港大橋，此前潛水員在第三根橋墩上發現裂縫。日本の導演說。車輛被引導至北堤，兩所學校全天停課。
            zh      | zh | 日本动画《となりのトトロ》星期五在北京重新上映，首日票房超过一千万元，许多家长带着孩子前往电影院观看。
            yue     | yue | 港務局星期二閂咗舊港大橋，因為潛水員喺第三條橋墩度發現裂縫。
            """)
    void kanaTellJapaneseFromChinese(String tag, String language, String text) {
        assertThat(language(tag, text)).isEqualTo(language);
    }

    private String language(String tag, String text) {
        return detector.language(Optional.of(tag), Optional.empty(), text).getLanguage();
    }
}
