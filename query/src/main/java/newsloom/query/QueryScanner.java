package newsloom.query;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;
import newsloom.query.Token.Kind;

/** Cuts a typed query into its pieces, from left to right; what is none is a piece that says why. */
final class QueryScanner {
    static final int MOST_DISTANCE = 50;
    private static final int SHORTEST_PREFIX = 3;

    private static final String QUOTES = "\"“”„‟«»";
    private static final Pattern DISTANCE = Pattern.compile("[1-9]|[1-4]\\d|50");
    /** Signs without a width that say which way to write, and what editors leave in what is copied. */
    private static final String UNSEEN =
            "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff";

    private final CharSequence typed;
    private int place;

    QueryScanner(CharSequence typed) {
        this.typed = typed;
    }

    /** Whether all of this is read as one piece of this kind. */
    static boolean isOne(Kind kind, String typed) {
        QueryScanner scanner = new QueryScanner(typed);
        Token first = scanner.next();
        return first.kind() == kind && first.at() == 0 && scanner.place == typed.length();
    }

    Token next() {
        while (place < typed.length() && isBlank(typed.charAt(place))) {
            place++;
        }
        int at = place;
        if (at == typed.length()) {
            return Token.of(Kind.END, at, "");
        }
        char sign = typed.charAt(place);
        if (sign == '(' || sign == ')') {
            place++;
            return Token.of(sign == '(' ? Kind.OPEN : Kind.CLOSE, at, Character.toString(sign));
        }
        if (isQuote(place)) {
            return phrase(at);
        }
        if (sign == '-' && at + 1 < typed.length() && !isBlank(typed.charAt(at + 1))) {
            place++;
            return Token.of(Kind.NOT, at, "-");
        }
        return run(at);
    }

    private Token phrase(int at) {
        StringBuilder text = new StringBuilder();
        place++;
        while (place < typed.length() && !isQuote(place)) {
            char sign = typed.charAt(place);
            if (isForbidden(place)) {
                return forbidden();
            }
            text.append(isBlank(sign) ? ' ' : sign);
            place++;
        }
        if (place == typed.length()) {
            return Token.of(Kind.WRONG, at, "this quote is never closed");
        }
        place++;
        String words = text.toString().strip().replaceAll(" +", " ");
        return hasLetter(words)
                ? distance(Token.of(Kind.PHRASE, at, words))
                : wordless(at, "what is between the quotes");
    }

    private Token distance(Token phrase) {
        if (place == typed.length() || typed.charAt(place) != '~') {
            return phrase;
        }
        int at = place++;
        String number = digits();
        return DISTANCE.matcher(number).matches()
                ? new Token(Kind.PHRASE, phrase.at(), phrase.text(), Integer.parseInt(number))
                : Token.of(Kind.WRONG, at, "~ takes a number of words from 1 to 50, as in \"oil price\"~8");
    }

    private String digits() {
        int from = place;
        while (place < typed.length() && Character.isDigit(typed.charAt(place))) {
            place++;
        }
        return typed.subSequence(from, place).toString();
    }

    /** All up to the next blank, parenthesis or quote; or, of a field, up to its colon. */
    private Token run(int at) {
        boolean letters = true;
        while (place < typed.length() && !ends(place)) {
            char sign = typed.charAt(place);
            if (isForbidden(place)) {
                return forbidden();
            }
            place++;
            if (sign == ':' && letters && place > at + 1) {
                return Token.of(Kind.FIELD, at, typed.subSequence(at, place - 1).toString());
            }
            letters &= sign < 0x80 && Character.isLetter(sign);
        }
        return named(at, typed.subSequence(at, place).toString());
    }

    private Token named(int at, String run) {
        return switch (run) {
            case "AND" -> Token.of(Kind.AND, at, run);
            case "OR" -> Token.of(Kind.OR, at, run);
            case "NOT" -> Token.of(Kind.NOT, at, run);
            default -> run.equals("NEAR") || run.startsWith("NEAR/") ? near(at, run) : word(at, run);
        };
    }

    private static Token near(int at, String run) {
        String number = run.substring(Math.min(run.length(), "NEAR/".length()));
        return DISTANCE.matcher(number).matches()
                ? new Token(Kind.NEAR, at, run, Integer.parseInt(number))
                : Token.of(
                        Kind.WRONG, at, "NEAR takes a number of words from 1 to " + MOST_DISTANCE + ", as in NEAR/8");
    }

    private static Token word(int at, String run) {
        int star = run.indexOf('*');
        if (star < 0) {
            return hasLetter(run) ? Token.of(Kind.WORD, at, run) : wordless(at, "this");
        }
        String letters = run.substring(0, star);
        long count = letters.codePoints().filter(Character::isLetterOrDigit).count();
        return star == run.length() - 1 && count >= SHORTEST_PREFIX
                ? Token.of(Kind.PREFIX, at, letters)
                : Token.of(Kind.WRONG, at + star, "* stands only at the end of a word, behind three letters or more");
    }

    private static Token wordless(int at, String what) {
        return Token.of(Kind.WRONG, at, what + " holds no letter and no digit to look for");
    }

    private Token forbidden() {
        return Token.of(
                Kind.WRONG,
                place,
                String.format("the character U+%04X cannot be looked for", (int) typed.charAt(place)));
    }

    private boolean ends(int at) {
        char sign = typed.charAt(at);
        return isBlank(sign) || sign == '(' || sign == ')' || isQuote(at);
    }

    /** Within a Hebrew abbreviation the sign is a letter's (gershayim). */
    private boolean isQuote(int at) {
        return QUOTES.indexOf(typed.charAt(at)) >= 0 && !(isHebrew(at - 1) && isHebrew(at + 1));
    }

    private boolean isHebrew(int at) {
        return at >= 0 && at < typed.length() && UnicodeScript.of(typed.charAt(at)) == UnicodeScript.HEBREW;
    }

    private boolean isForbidden(int at) {
        char sign = typed.charAt(at);
        if (Character.isHighSurrogate(sign)) {
            return at + 1 == typed.length() || !Character.isLowSurrogate(typed.charAt(at + 1));
        }
        boolean lone = Character.isLowSurrogate(sign) && (at == 0 || !Character.isHighSurrogate(typed.charAt(at - 1)));
        return lone || (Character.isISOControl(sign) && !isBlank(sign));
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || UNSEEN.indexOf(sign) >= 0;
    }
}
