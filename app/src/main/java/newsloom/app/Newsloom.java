package newsloom.app;

import newsloom.app.cli.Cli;
import newsloom.app.cli.session.Interrupts;
import newsloom.app.cli.terminal.Terminal;

/** Starts the program. */
public final class Newsloom {
    private Newsloom() {}

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess(System.getenv(), System.getProperties());
        System.setErr(terminal.err()); // what is logged is said, too
        System.exit(new Cli(terminal, System.getenv(), App::open, Interrupts.ofProcess()).run(arguments));
    }
}
