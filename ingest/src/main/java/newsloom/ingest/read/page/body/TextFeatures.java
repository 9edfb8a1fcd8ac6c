package newsloom.ingest.read.page.body;

import static newsloom.ingest.read.page.body.Feature.*;
import static newsloom.ingest.read.page.body.FeatureExtractor.kind;
import static newsloom.ingest.read.page.body.FeatureExtractor.set;

import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Pattern;

/** The features of a block's own words, wherever it stands. */
final class TextFeatures {
    /** Of a text in which phrases are looked for, in characters. */
    private static final int SHORT = 500;

    private static final Pattern DATE =
            Pattern.compile("\\b(?:19|20)\\d\\d\\b|\\b\\d{1,2}[:.]\\d\\d\\b|\\b\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}\\b");
    private static final Pattern AGE = Pattern.compile("\\b(?:ago|hours?|mins?|minutes?)\\b");
    private static final Pattern BY_NAME =
            Pattern.compile("(?i)^(?:by|von|par|por|di|door|av|af|текст|автор|written by|posted by|author)\\b.{0,80}$");
    private static final Pattern AWAY = Pattern.compile(
            "(?iu)(?:read|see|watch|view|related|more|also|don.t miss|click|up"
                    + " next|recommended|next|previous|listen|check"
                    + " out|download|join|follow|support|get|try|lesen|mehr|lire|voir|leer|ver|vea|leggi|guarda|lees|leia|veja|смотрите|читайте|さらに)\\b[^.]{0,40}(?::|$)|[\\[>»→]");

    private TextFeatures() {}

    static void add(BitSet features, Block block) {
        ending(features, block.text);
        characters(features, block);
        if (block.bold) {
            set(features, BOLD);
        }
        if (block.text.length() <= SHORT) {
            phrases(features, block);
        }
        if (block.linkShare() >= .85 && kind(block) == PARAGRAPH) {
            set(features, block.words > 4 ? LINKED_PARAGRAPH : SHORT_LINKED_PARAGRAPH);
        }
        if (block.words <= 70 && (block.near & NameFeatures.PICTURED) != 0) {
            set(features, PICTURED);
        }
    }

    private static void ending(BitSet features, String text) {
        char last = text.charAt(text.length() - 1);
        boolean isClosing = "\"”)»’".indexOf(last) >= 0 && text.length() > 1;
        char end = isClosing ? text.charAt(text.length() - 2) : last;
        if (".!…。．".indexOf(end) >= 0) {
            set(features, SENTENCE_END);
        }
        if (end == ':' || end == '：') {
            set(features, COLON_END);
        }
        if (end == '?' || end == '？') {
            set(features, QUESTION);
        }
    }

    private static void characters(BitSet features, Block block) {
        int digits = 0;
        int upper = 0;
        int letters = 0;
        int commas = 0;
        for (int i = 0; i < block.text.length(); i++) {
            char each = block.text.charAt(i);
            if (Character.isLetter(each)) {
                letters++;
                upper += Character.isUpperCase(each) ? 1 : 0;
            } else if (Character.isDigit(each)) {
                digits++;
            } else {
                commas += each == ',' || each == '，' || each == '、' ? 1 : 0;
                mark(features, each);
            }
        }
        if (commas > 0 && block.words > 6) {
            set(features, COMMAS);
        }
        if (digits * 3 > letters + digits) {
            set(features, DIGITS);
        }
        if (letters > 3 && upper * 10 > letters * 8) {
            set(features, CAPITALS);
        }
    }

    private static void mark(BitSet features, char each) {
        if (each == '|' || each == '·' || each == '•' || each == '»' || each == '›') {
            set(features, BARS);
        } else if (each == '©') {
            set(features, COPYRIGHT);
        }
    }

    private static void phrases(BitSet features, Block block) {
        if (block.words <= 14 && isDated(block.text)) {
            set(features, DATE_LIKE);
        }
        if (block.words <= 14 && BY_NAME.matcher(block.text).matches()) {
            set(features, BY);
        }
        if (block.words <= 40 && (AWAY.matcher(block.text).lookingAt() || block.text.contains("lick here"))) {
            set(features, LEADS_AWAY);
        }
        if (block.words <= 60 && BoilerplatePhrases.areIn(block.text.toLowerCase(Locale.ROOT))) {
            set(features, PHRASE);
        }
    }

    private static boolean isDated(String text) {
        boolean hasDigit = text.chars().anyMatch(Character::isDigit);
        boolean mayHaveAge = text.contains("ago") || text.contains("hour") || text.contains("min");
        return (hasDigit && DATE.matcher(text).find())
                || (mayHaveAge && AGE.matcher(text).find());
    }
}
