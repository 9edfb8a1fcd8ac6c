package newsloom.watch.query;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Splits a text into words without case and accents (NFKD, UAX 15); of scripts without blanks, each sign is one. */
final class FoldedText {
    private static final String UNSPACED =
            "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";
    private static final Pattern WORD =
            Pattern.compile("[" + UNSPACED + "&&[\\p{L}\\p{N}]]|[\\p{L}\\p{N}&&[^" + UNSPACED + "]]+");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");

    private FoldedText() {}

    static List<String> words(String text) {
        String bare =
                MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String folded = bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return WORD.matcher(folded).results().map(MatchResult::group).toList();
    }
}
