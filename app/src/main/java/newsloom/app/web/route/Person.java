package newsloom.app.web.route;

/**
 * Whoever asks.
 *
 * @param name as corrections and the audit trail have it
 */
public record Person(String name, Access access) {
    /** Somebody who has not said who it is. */
    public static final Person UNKNOWN = new Person("", Access.OPEN);
}
