package newsloom.app.cli;

import java.time.LocalDate;
import java.util.Optional;
import newsloom.app.service.ReprocessService;
import picocli.CommandLine.Option;

/** What is to be done about the stories as a whole; exactly one of these is set. */
final class ReprocessOptions {
    @Option(
            names = "--from",
            paramLabel = "YYYY-MM-DD",
            description = "Make them anew of the articles published from this day on (UTC), undated ones by when they"
                    + " were read (default: none).")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--give-up", description = "Give up what is being made; what is read stays (default: not).")
    private boolean giveUp;

    @Option(names = "--drop-old", description = "Delete for good what newer stories have replaced (default: not).")
    private boolean dropOld;

    void make(ReprocessService reprocess) {
        if (giveUp) {
            reprocess.giveUp();
        } else if (dropOld) {
            reprocess.dropOld();
        } else {
            reprocess.from(from.orElseThrow());
        }
    }
}
