package newsloom.app.web.route;

/** What somebody may do; each may do what those before may. */
public enum Access {
    /** Anyone, also who has not signed in. */
    OPEN,
    /** Reads, and marks for himself what he has read. */
    READER,
    /** Corrects stories and keeps watches, sources and channels. */
    ANALYST,
    /** Says who may what. */
    ADMIN;

    public boolean allows(Access asked) {
        return compareTo(asked) >= 0;
    }
}
