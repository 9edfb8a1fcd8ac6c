package newsloom.bench.kill;

import java.util.Locale;

/** The processes of a {@link Site}, each with a data folder of its own. */
enum SiteProcess {
    BROKER,
    DEDUPE,
    STORE,
    INGEST;

    /** As the command line has it, and the name of its folder. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
