package newsloom.app.cli.session;

/** Where Ctrl-C comes from. */
public interface Interrupts {

    /** From now on Ctrl-C reaches this command, until it has ended. */
    void reach(Interruption command);

    /** Those of this process: Ctrl-C, {@code kill}, the end of the session. */
    static Interrupts ofProcess() {
        return command -> Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                command.ask();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }
}
