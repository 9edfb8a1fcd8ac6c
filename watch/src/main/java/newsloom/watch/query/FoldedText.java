package newsloom.watch.query;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import newsloom.model.Folding;

/** Splits a text into words without case and accents; of scripts without blanks, each sign is one. */
final class FoldedText {
    private static final String UNSPACED =
            "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";
    private static final Pattern WORD =
            Pattern.compile("[" + UNSPACED + "&&[\\p{L}\\p{N}]]|[\\p{L}\\p{N}&&[^" + UNSPACED + "]]+");

    private FoldedText() {}

    static List<String> words(String text) {
        return WORD.matcher(Folding.of(text)).results().map(MatchResult::group).toList();
    }
}
