package newsloom.bench.kill;

import java.util.List;
import java.util.Locale;

/** The processes of a {@link Site}, each with a data folder of its own, but for that which watches the store's rows. */
public enum SiteProcess {
    BROKER,
    DEDUPE,
    STORE,
    INGEST,
    WATCH;

    /** Those without which no article comes into a story. */
    static final List<SiteProcess> OF_STORIES = List.of(BROKER, DEDUPE, STORE, INGEST);

    /** The name of its log, and of its folder. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the command line has it. */
    List<String> words() {
        return this == WATCH ? List.of(word(), "run") : List.of(word());
    }
}
