package newsloom.bench.alerts;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsloom.app.service.TriedWatch;
import newsloom.app.service.stored.StoredWatchService;
import newsloom.app.settings.Settings;
import newsloom.model.watch.WatchRules;
import newsloom.store.sql.SqlStoryStore;
import newsloom.store.sql.StoreSettings;

/** Tries watches on all that is stored in the folder of {@code bench/search}. */
public final class TrialSpeed {
    private static final Duration ALL = Duration.ofDays(36_500);
    private static final int PASSES = 3;

    private TrialSpeed() {}

    /** Arguments: the folder, queries. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        String url = "jdbc:sqlite:" + folder.resolve("rows.db");
        List<String> queries = Arrays.asList(arguments).subList(1, arguments.length);
        try (SqlStoryStore rows = SqlStoryStore.open(StoreSettings.at(url));
                StoredWatchService watches = new StoredWatchService(settings(folder, url))) {
            System.out.printf(
                    Locale.ROOT,
                    "%,d articles; load %s.%n",
                    rows.articleCount(),
                    Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
            System.out.println("| watch | matching articles | alerts | stories | whole | s | processor s |");
            System.out.println("|---|---|---|---|---|---|---|");
            queries.forEach(query -> print(query, watches));
        }
    }

    private static void print(String written, StoredWatchService watches) {
        for (int pass = 0; pass < PASSES; pass++) {
            long begun = System.nanoTime();
            long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            TriedWatch tried = watches.tried(DrawnWatches.query(written), WatchRules.defaults(), ALL);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %,d | %,d | %s | %.2f | %.2f |%n",
                    written,
                    tried.parts().values(),
                    tried.alerts().size(),
                    tried.stories(),
                    tried.isWhole() ? "yes" : "no",
                    (System.nanoTime() - begun) / 1e9,
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked) / 1e9);
        }
    }

    private static Settings settings(Path folder, String url) {
        Settings defaults = Settings.defaults();
        Settings.Database rows = new Settings.Database(
                Optional.of(url),
                Optional.empty(),
                Optional.empty(),
                defaults.store().keepChanges(),
                defaults.store().retention());
        return new Settings(
                folder,
                Optional.empty(),
                rows,
                defaults.topicsPrefix(),
                defaults.http(),
                defaults.dedupe(),
                defaults.web(),
                defaults.kafkaClient());
    }
}
