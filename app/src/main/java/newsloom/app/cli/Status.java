package newsloom.app.cli;

/** The exit statuses of every command. */
final class Status {
    /** All was done. */
    static final int DONE = 0;
    /** It could not run, or was asked for something that is not there. */
    static final int FAILED = 1;
    /** It ran, and something was refused. */
    static final int REFUSED = 2;

    private Status() {}
}
