package newsloom.query;

/**
 * One piece of a typed query, between {@link QueryScanner} and {@link QueryParser}.
 *
 * @param at where it begins, in characters from 0
 * @param text of a term what is looked for, of a field its name, of what is wrong the sentence
 * @param distance of NEAR and of a phrase
 */
record Token(Kind kind, int at, String text, int distance) {
    enum Kind {
        WORD,
        PREFIX,
        PHRASE,
        FIELD,
        NEAR,
        AND,
        OR,
        NOT,
        OPEN,
        CLOSE,
        WRONG,
        END
    }

    static Token of(Kind kind, int at, String text) {
        return new Token(kind, at, text, 0);
    }
}
