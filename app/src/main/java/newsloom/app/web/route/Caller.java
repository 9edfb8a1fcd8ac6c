package newsloom.app.web.route;

/**
 * Whoever asks.
 *
 * @param name as corrections and the audit trail have it
 */
public record Caller(String name, Access access) {
    /** Somebody who has not said who it is. */
    public static final Caller UNKNOWN = new Caller("", Access.OPEN);
}
