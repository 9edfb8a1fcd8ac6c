package newsloom.dedupe.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
    private static final int LONG_ENOUGH = 1_000;

    private final Tokenizer tokenizer = new Tokenizer(LONG_ENOUGH);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The mill burned.              | The/mill/burned
            Über 80 Straßen               | Über/80/Straßen
            Мост обрушился в среду        | Мост/обрушился/в/среду
            سقط الجسر يوم الاثنين          | سقط/الجسر/يوم/الاثنين
            Η γέφυρα έπεσε                | Η/γέφυρα/έπεσε
            다리가 무너졌다                | 다리가/무너졌다
            semi-final—yes/no…            | semi/final/yes/no
            covid19 and 4x4               | covid19/and/4x4
            """)
    void cutsSpacedScriptsIntoWords(String text, String words) {
        assertThat(words(text)).containsExactly(words.split("/", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            don't      | don't
            don’t      | don’t
            Ukraine's  | Ukraine
            Ukraine’s  | Ukraine
            KYIV'S     | KYIV
            l'Union    | l/Union
            d’Arc      | d/Arc
            players'   | players
            'quoted'   | quoted
            """)
    void knowsWhichApostrophesJoin(String text, String words) {
        assertThat(words(text)).containsExactly(words.split("/", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It cost 1,200 or 1.200,50 then. | 1,200/1.200,50
            Up 3.5 to 7.                    | 3.5/7
            On 12, 13 and 14.               | 12/13/14
            A 24-year-old of the 2nd.       | 24/2nd
            """)
    void keepsANumberWithItsSeparatorsInOnePiece(String text, String numbers) {
        Tokens tokens = tokenizer.tokenize("", text);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.isNumber(i)) {
                found.add(tokens.text(i));
            }
        }
        assertThat(found).containsExactly(numbers.split("/", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            大火烧毁      | 大火/火烧/烧毁
            火            | 火
            カナダの橋    | カナダ/の/橋
            ไฟไหม้        | ไฟ/ฟไ/ไห/หม/ม้
            Apple公司说   | Apple/公司/司说
            第12届会议   | 第/12/届会/会议
            """)
    void cutsScriptsWithoutSpacesIntoOverlappingPairs(String text, String pairs) {
        assertThat(words(text)).containsExactly(pairs.split("/", -1));
    }

    @Test
    void keepsCombiningMarksWithTheirLetters() {
        assertThat(words("Cafe\u0301 क्षेत्र")).containsExactly("Cafe\u0301", "क्षेत्र");
    }

    @Test
    void keepsLettersBeyondTheFirstPlaneWholeAndDropsHalvesOfThem() {
        assertThat(words("𐐀𐐨 \uD801 \uDC00 x😀y")).containsExactly("𐐀𐐨", "x", "y");
    }

    @Test
    void saysWhatStandsInTheTitle() {
        Tokens tokens = tokenizer.tokenize("Mill burns", "The mill burned.");

        assertThat(tokens.titleCount()).isEqualTo(2);
        assertThat(tokens.count()).isEqualTo(5);
        assertThat(tokens.isInitial(0)).isTrue();
        assertThat(tokens.isInitial(1)).isFalse();
        assertThat(tokens.isInitial(2)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            He fell. She ran.             | He/She
            He fell! She ran? They sat.   | He/She/They
            He met Dr. No on Jan. 5.      | He
            The U.S. Army came.           | The
            One line\\nAnother line       | One/Another
            """)
    void knowsWhereSentencesBegin(String text, String initials) {
        Tokens tokens = tokenizer.tokenize("", text.replace("\\n", "\n"));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.isInitial(i)) {
                found.add(tokens.text(i));
            }
        }
        assertThat(found).containsExactly(initials.split("/", -1));
    }

    @Test
    void knowsCapitalsAndScriptsWithoutAny() {
        Tokens tokens = tokenizer.tokenize("", "Kyiv burns Élan الجسر 大火");

        assertThat(tokens.isCapital(0)).isTrue();
        assertThat(tokens.isCapital(1)).isFalse();
        assertThat(tokens.isCapital(2)).isTrue();
        assertThat(tokens.isUncased(3)).isTrue();
        assertThat(tokens.isUncased(4)).isTrue();
        assertThat(tokens.isGram(4)).isTrue();
    }

    @Test
    void readsNoFurtherThanItsLimit() {
        Tokens tokens = tokenizer.tokenize("z".repeat(100_000), "z".repeat(100_000));

        assertThat(tokens.count()).isEqualTo(2);
        assertThat(tokens.length(0)).isEqualTo(LONG_ENOUGH);
        assertThat(tokens.length(1)).isEqualTo(LONG_ENOUGH);
    }

    @Test
    void findsNothingInNothing() {
        assertThat(words("")).isEmpty();
        assertThat(words(" \n\t …!\u0000\u202E")).isEmpty();
    }

    private List<String> words(String text) {
        Tokens tokens = tokenizer.tokenize("", text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            words.add(tokens.text(i));
        }
        return words;
    }
}
