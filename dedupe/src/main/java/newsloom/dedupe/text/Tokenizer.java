package newsloom.dedupe.text;

/**
 * Cuts a title and a text into words, in one pass and for every script: runs of letters and digits as in Unicode
 * segmentation (UAX #29), and overlapping pairs of characters where words are not spaced.
 */
public final class Tokenizer {
    private static final int LONGEST_ABBREVIATION = 4;
    private static final char MIDDLE_DOT = '・';
    /** Letters from here on are of other alphabets than the Latin one. */
    private static final char NOT_LATIN = 0x370;

    private final int longestText;
    private final Tokens tokens = new Tokens();
    private char[] chars = new char[0];
    private int end;
    private char gap;
    private boolean initial;

    /** @param longestText how many characters of the body are read */
    public Tokenizer(int longestText) {
        this.longestText = longestText;
    }

    /** The tokens of an article; the same object is filled again by the next call. */
    public Tokens tokenize(String title, String text) {
        int bodyLength = Math.min(text.length(), longestText);
        int titleLength = Math.min(title.length(), longestText);
        chars = tokens.clear(titleLength + 1 + bodyLength);
        title.getChars(0, titleLength, chars, 0);
        chars[titleLength] = '\n';
        text.getChars(0, bodyLength, chars, titleLength + 1);
        scan(0, titleLength);
        tokens.endTitle();
        scan(titleLength + 1, titleLength + 1 + bodyLength);
        tokens.setLength(end);
        return tokens;
    }

    private void scan(int from, int to) {
        end = to;
        gap = '\n';
        initial = true;
        int at = from;
        while (at < end) {
            char c = chars[at];
            if (Form.ascii(c) != 0) {
                at = asciiWord(at);
            } else if (c >= 128 && Character.isLetterOrDigit(codePoint(at))) {
                at = isUnspaced(c) ? grams(at) : word(at);
            } else {
                between(c);
                at += Character.isHighSurrogate(c) ? Math.min(2, end - at) : 1;
            }
        }
    }

    /** Most words, in one look at each letter; those that go on with something else are read as all others. */
    private int asciiWord(int at) {
        char first = chars[at];
        long form = Form.EMPTY;
        int stop = at;
        char c = first;
        for (int small = Form.ascii(c); small != 0; small = Form.ascii(c)) {
            form = Form.with(form, small);
            c = ++stop < end ? chars[stop] : '\n';
        }
        boolean plain = first > '9' && c < 128 && c != '\'' && stop - at > 1;
        if (plain) {
            add(at, stop, first <= 'Z' ? Tokens.CAPITAL : 0, form);
            return stop;
        }
        return word(at);
    }

    private int codePoint(int at) {
        return Character.codePointAt(chars, at, end);
    }

    /** Han, Kana, Thai, Lao, Khmer and Burmese; the rarer planes count as spaced. */
    private static boolean isUnspaced(char c) {
        return c >= 0x0E00
                && ((c <= 0x0EFF)
                        || (c >= 0x1000 && c <= 0x109F)
                        || (c >= 0x1780 && c <= 0x17FF)
                        || (c >= 0x3040 && c <= 0x30FF)
                        || (c >= 0x3400 && c <= 0x9FFF)
                        || (c >= 0xF900 && c <= 0xFAFF))
                && c != MIDDLE_DOT
                && !Character.isDigit(c);
    }

    /** Katakana write names and foreign words, and so its runs are whole words. */
    private static boolean isKatakana(char c) {
        return c >= 0x30A0 && c <= 0x30FF;
    }

    private static boolean isHiragana(char c) {
        return c >= 0x3040 && c <= 0x309F;
    }

    private void between(char c) {
        if (c == ' ') {
            return;
        }
        if (c == '\n' || c == '\r') {
            gap = '\n';
            initial = true;
        } else if (!Character.isWhitespace(c) && c != 0xA0) {
            mark(c);
        }
    }

    private void mark(char c) {
        boolean endsSentence = c == '.' || c == '!' || c == '?' || c == '。' || c == '！' || c == '？' || c == '…'
                || c == '।' || c == '؟' || c == '۔';
        if ((endsSentence && !(c == '.' && afterAbbreviation())) || c == '|') {
            initial = true;
        }
        if (gap != '\n' && !(gap == '.' && isQuote(c))) {
            gap = normal(c);
        }
    }

    private boolean afterAbbreviation() {
        int last = tokens.count() - 1;
        return last >= 0
                && gap == ' '
                && tokens.isCapital(last)
                && tokens.length(last) <= LONGEST_ABBREVIATION
                && !tokens.isInitial(last);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”' || c == '\'' || c == '’' || c == '‘' || c == '«' || c == '»';
    }

    private static char normal(char c) {
        return switch (c) {
            case '’', '‘' -> '\'';
            case '“', '”', '«', '»' -> '"';
            case '–', '—', '‐', '‑' -> '-';
            case '，', '、', '،' -> ',';
            case '。' -> '.';
            default -> c;
        };
    }

    private int grams(int at) {
        int stop = at + 1;
        while (stop < end && isUnspaced(chars[stop]) && isSameScript(chars[at], chars[stop])) {
            stop++;
        }
        if (isKatakana(chars[at])) {
            add(at, stop, Tokens.UNCASED, Form.of(chars, at, stop));
            return stop;
        }
        for (int i = at; i < Math.max(at + 1, stop - 1); i++) {
            int last = Math.min(i + 2, stop);
            add(i, last, Tokens.GRAM | Tokens.UNCASED, Form.of(chars, i, last));
        }
        return stop;
    }

    private static boolean isSameScript(char a, char b) {
        return isKatakana(a) == isKatakana(b) && isHiragana(a) == isHiragana(b);
    }

    private int word(int at) {
        boolean number = Character.isDigit(chars[at]);
        int stop = number ? endOfNumber(at) : endOfWord(at);
        int flags = number ? Tokens.NUMBER : letterFlags(at);
        boolean possessive =
                gap == '\'' && stop - at == 1 && (chars[at] == 's' || chars[at] == 'S') && tokens.count() > 0;
        if (possessive) {
            gap = ' ';
        } else {
            add(at, stop, flags, Form.of(chars, at, stop));
        }
        return stop;
    }

    private int letterFlags(int at) {
        int first = codePoint(at);
        if (Character.isUpperCase(first) || Character.isTitleCase(first)) {
            return Tokens.CAPITAL;
        }
        return Character.isLowerCase(first) ? 0 : Tokens.UNCASED;
    }

    private int endOfNumber(int at) {
        int i = at;
        while (i < end) {
            char c = chars[i];
            boolean inside =
                    (c == '.' || c == ',' || c == '٫' || c == '٬') && i + 1 < end && Character.isDigit(chars[i + 1]);
            boolean otherWord = c >= NOT_LATIN && Character.isLetter(c);
            if ((!Character.isLetterOrDigit(c) && !inside) || otherWord) {
                break;
            }
            i++;
        }
        return i;
    }

    private int endOfWord(int at) {
        int i = at;
        while (i < end) {
            char c = chars[i];
            if (c < 128 ? Form.ascii(c) != 0 : isWordPart(i) && !isUnspaced(c)) {
                i += Character.isHighSurrogate(c) ? Math.min(2, end - i) : 1;
            } else if ((c == '\'' || c == '’') && joinsLetters(at, i)) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    private boolean isWordPart(int at) {
        int c = codePoint(at);
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == 0x200C
                || c == 0x200D;
    }

    /** {@code don't} is one word; {@code l'Union} is two, and the s of {@code Ukraine's} belongs to none. */
    private boolean joinsLetters(int start, int at) {
        if (at - start <= 2 || at + 1 >= end || !Character.isLetter(chars[at + 1])) {
            return false;
        }
        boolean possessive = (chars[at + 1] == 's' || chars[at + 1] == 'S')
                && (at + 2 >= end || !Character.isLetterOrDigit(chars[at + 2]));
        return !possessive;
    }

    private void add(int from, int to, int flags, long form) {
        tokens.add(from, to, initial ? flags | Tokens.INITIAL : flags, gap, form);
        gap = ' ';
        initial = false;
    }
}
