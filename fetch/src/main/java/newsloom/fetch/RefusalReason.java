package newsloom.fetch;

/** Why a request was not made, or its answer not taken. */
public enum RefusalReason {
    NOT_WEB,
    NOT_PUBLIC,
    ROBOTS,
    TOO_LARGE,
    TOO_MANY_REDIRECTS
}
