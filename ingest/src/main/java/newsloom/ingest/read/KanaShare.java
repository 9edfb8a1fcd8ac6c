package newsloom.ingest.read;

import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells Japanese from Chinese, which share so many signs that a guess by them is none: hardly a sentence of Japanese goes
 * without kana, and Chinese has them in names of works alone.
 */
record KanaShare(long kana, long han, long letters) {
    private static final Set<UnicodeScript> KANA = Set.of(HIRAGANA, KATAKANA);
    private static final int FEWEST_KANA = 3;

    /** Of so many signs of either at least one is kana. */
    private static final int LARGEST_PART = 6;

    /** Headlines of Japanese have that many signs without kana now and then, texts never. */
    private static final int LONGEST_WITHOUT_KANA = 40;

    static KanaShare of(String text) {
        return new KanaShare(
                text.codePoints()
                        .filter(sign -> KANA.contains(UnicodeScript.of(sign)))
                        .count(),
                text.codePoints().filter(sign -> UnicodeScript.of(sign) == HAN).count(),
                text.codePoints().filter(Character::isLetter).count());
    }

    boolean isJapanese() {
        return isOfEither() && kana >= FEWEST_KANA && kana * LARGEST_PART >= kana + han;
    }

    /** The one of the two that the text is in where a tag names another language. */
    Optional<Locale> contradiction(Locale tag) {
        boolean isTaggedJapanese = tag.getLanguage().equals(Locale.JAPANESE.getLanguage());
        if (isJapanese()) {
            return Optional.of(Locale.JAPANESE).filter(japanese -> !isTaggedJapanese);
        }
        return Optional.of(Locale.CHINESE)
                .filter(chinese -> isTaggedJapanese && isOfEither() && kana == 0 && han >= LONGEST_WITHOUT_KANA);
    }

    private boolean isOfEither() {
        return 2 * (kana + han) > letters;
    }
}
