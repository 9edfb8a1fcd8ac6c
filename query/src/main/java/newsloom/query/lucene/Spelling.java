package newsloom.query.lucene;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One way to write a word of a text, before it is folded.
 *
 * @param next whether it is a word of its own, and not another way to write the one before
 * @param start where it begins in the token
 */
record Spelling(Kind kind, String text, boolean next, int start, int length) {
    enum Kind {
        WORD,
        /** As those write it who have no such letter. */
        TRANSCRIPTION,
        /** Two capitals, which the folded word would make another word of. */
        ACRONYM
    }

    private static final Pattern APOSTROPHE = Pattern.compile("['’ʼ＇]");
    private static final Pattern JOINED = Pattern.compile("(?<=\\p{IsArabic})\\u200C(?=\\p{IsArabic})");
    private static final Pattern DOTTED = Pattern.compile("\\p{L}(?:\\.\\p{L})+");
    private static final Pattern TWO_CAPITALS = Pattern.compile("\\p{Lu}{2}");
    private static final Pattern COMBINING = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern ARABIC_ARTICLE = Pattern.compile("^ال(?=\\p{IsArabic}{3})");
    private static final int ASCII_END = 128;
    private static final String UMLAUTS = "äöüåøÄÖÜÅØ";
    private static final List<String> TRANSCRIBED = List.of("ae", "oe", "ue", "aa", "oe");

    /** All of a token, in their order. */
    static List<Spelling> of(String token) {
        return hasOne(token) ? List.of(new Spelling(Kind.WORD, token, true, 0, token.length())) : all(token);
    }

    /** Whether a token says so already. */
    boolean isWritten(CharSequence token) {
        return kind == Kind.WORD && start == 0 && length == token.length() && text.contentEquals(token);
    }

    /** Of most words that can be said without an expression's look at each. */
    private static boolean hasOne(String token) {
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) >= ASCII_END || !Character.isLetterOrDigit(token.charAt(i))) {
                return false;
            }
        }
        return token.length() != 2 || !TWO_CAPITALS.matcher(token).matches();
    }

    private static List<Spelling> all(String token) {
        List<Spelling> spellings = new ArrayList<>();
        if (DOTTED.matcher(token).matches()) {
            add(spellings, token.replace(".", ""), 0, token.length(), token.length() == "U.S".length());
            return spellings;
        }
        int start = 0;
        for (String part : parts(token)) {
            if (!part.isEmpty() && !(start > 0 && part.equalsIgnoreCase("s"))) {
                add(
                        spellings,
                        part,
                        start,
                        part.length(),
                        TWO_CAPITALS.matcher(part).matches());
            }
            start += part.length() + 1;
        }
        return spellings;
    }

    /** Where an apostrophe or a joiner that shows no blank parts words; elsewhere it is a letter's. */
    private static String[] parts(String token) {
        UnicodeScript script = UnicodeScript.of(token.codePointAt(0));
        return script == UnicodeScript.ARABIC
                ? JOINED.split(token, -1)
                : script == UnicodeScript.LATIN || script == UnicodeScript.GREEK
                        ? APOSTROPHE.split(token, -1)
                        : new String[] {APOSTROPHE.matcher(token).replaceAll("")};
    }

    private static void add(List<Spelling> spellings, String written, int start, int length, boolean acronym) {
        String word = ARABIC_ARTICLE.matcher(composed(written)).replaceFirst("");
        spellings.add(new Spelling(Kind.WORD, word, true, start, length));
        String transcribed = transcribed(word);
        if (!transcribed.equals(word)) {
            spellings.add(new Spelling(Kind.TRANSCRIPTION, transcribed, false, start, length));
        }
        if (acronym) {
            spellings.add(new Spelling(Kind.ACRONYM, word.toUpperCase(Locale.ROOT), false, start, length));
        }
    }

    private static String composed(String word) {
        return COMBINING.matcher(word).find() ? Normalizer.normalize(word, Normalizer.Form.NFC) : word;
    }

    private static String transcribed(String word) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            int umlaut = UMLAUTS.indexOf(word.charAt(i));
            plain.append(umlaut < 0 ? word.substring(i, i + 1) : TRANSCRIBED.get(umlaut % TRANSCRIBED.size()));
        }
        return plain.toString();
    }
}
