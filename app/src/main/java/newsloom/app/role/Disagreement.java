package newsloom.app.role;

/**
 * What should agree and does not.
 *
 * @param sentence what it is, and what can be done about it but for a repair
 */
public record Disagreement(String sentence, Remedy remedy) {

    /** What puts it right, of what is whole. */
    public enum Remedy {
        /** The engine knows what it has read: it may read all of a log again. */
        READ_AGAIN,
        /** All stories are made anew, of every article that Kafka holds; rows of others stay. */
        GROUP_ANEW
    }
}
