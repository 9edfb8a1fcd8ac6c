package newsloom.query;

/**
 * Why something typed is no query.
 *
 * @param at where, in characters from 0; its length where something is missing at its end
 * @param reason what is wrong there and what was expected, to stand behind a mark of the place: without a capital and a
 *     full stop
 */
public record QueryMistake(int at, String reason) implements QueryReading {

    /** For where the place cannot be marked. */
    public String sentence() {
        return "The query cannot be read: at character " + (at + 1) + ", " + reason + ".";
    }
}
