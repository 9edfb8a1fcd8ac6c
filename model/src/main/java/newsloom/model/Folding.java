package newsloom.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is left of a text without case and accents (NFKD, UAX 15): names and searched words are compared so. */
public final class Folding {
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern BLANK = Pattern.compile("\\s+");

    private Folding() {}

    /** Blanks in a row are one. */
    public static String of(String text) {
        String bare =
                MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return BLANK.matcher(bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))
                .replaceAll(" ");
    }
}
