package newsloom.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
    // Loading the model takes most of a second; one detector serves all these tests.
    private static final LanguageDetector DETECTOR = new LanguageDetector(DetectorSettings.defaults());

    @ParameterizedTest
    @CsvSource({
        "en, The ministers met in the capital on Thursday and agreed to open the border.",
        "de, Die Minister trafen sich am Donnerstag in der Hauptstadt und öffneten die Grenze.",
        "fr, Les ministres se sont réunis jeudi dans la capitale pour ouvrir la frontière.",
        "es, Los ministros se reunieron el jueves en la capital y acordaron abrir la frontera.",
        "it, I ministri si sono incontrati giovedì nella capitale per aprire la frontiera.",
        "ru, Министры встретились в четверг в столице и договорились открыть границу.",
        "tr, Bakanlar perşembe günü başkentte bir araya geldi ve sınırı açmaya karar verdi.",
        "zh, 部长们星期四在首都会晤，同意重新开放边境口岸，并继续举行关于和平条约的谈判。",
        "fa, وزیران روز پنجشنبه در پایتخت دیدار کردند و توافق کردند که مرز را باز کنند.",
        "ar, التقى الوزراء يوم الخميس في العاصمة واتفقوا على فتح الحدود بين البلدين.",
        "hy, Նախարարները հինգշաբթի օրը հանդիպեցին մայրաքաղաքում և որոշեցին բացել սահմանը։",
        "pl, Ministrowie spotkali się w czwartek w stolicy i zgodzili się otworzyć granicę."
    })
    void aSentenceTellsItsLanguage(String language, String sentence) {
        assertThat(DETECTOR.detect(sentence)).isEqualTo(Locale.forLanguageTag(language));
    }

    @Test
    void tooLittleTextTellsNothing() {
        assertThat(DETECTOR.detect("")).isEqualTo(Locale.ROOT);
        assertThat(DETECTOR.detect("The end.")).isEqualTo(Locale.ROOT);
        assertThat(DETECTOR.detect("asdf qwer zxcv uiop hjkl vbnm tyui")).isEqualTo(Locale.ROOT);
        assertThat(DETECTOR.detect("x".repeat(1000))).isEqualTo(Locale.ROOT);
        assertThat(DETECTOR.detect("1234 5678 ".repeat(100))).isEqualTo(Locale.ROOT);
    }

    @Test
    void onlyTheBeginningOfALongTextIsLookedAt() {
        String text = "The ministers met in the capital on Thursday. ".repeat(50);

        assertThat(DETECTOR.detect(text + "Министры встретились в четверг. ".repeat(100_000)))
                .isEqualTo(Locale.ENGLISH);
    }
}
