package newsloom.app.cli.session;

/** The exit statuses of every command. */
public final class ExitStatus {
    /** All was done. */
    public static final int DONE = 0;
    /** It could not run, or was asked for something that is not there. */
    public static final int FAILED = 1;
    /** It ran, and something was refused. */
    public static final int REFUSED = 2;

    private ExitStatus() {}
}
