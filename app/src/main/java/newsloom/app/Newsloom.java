package newsloom.app;

import java.util.function.Function;
import newsloom.app.cli.CannotRun;
import newsloom.app.cli.Cli;
import newsloom.app.cli.Interrupts;
import newsloom.app.cli.Newsroom;
import newsloom.app.cli.Terminal;

/** Starts the program. */
public final class Newsloom {
    private Newsloom() {}

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess(System.getenv(), System.getProperties());
        Function<Settings, Newsroom> opening = settings -> {
            throw new CannotRun("The parts are not wired together yet."); // App::open takes this place
        };
        System.exit(new Cli(terminal, System.getenv(), opening, Interrupts.ofProcess()).run(arguments));
    }
}
