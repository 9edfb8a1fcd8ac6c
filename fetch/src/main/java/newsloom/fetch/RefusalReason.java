package newsloom.fetch;

/** Why a request was not made, or its response not taken. */
public enum RefusalReason {
    NOT_WEB,
    NOT_PUBLIC,
    ROBOTS,
    TOO_LARGE,
    TOO_MANY_REDIRECTS
}
