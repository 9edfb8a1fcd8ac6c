package newsloom.app.role;

import java.io.IOException;
import java.nio.file.Files;
import newsloom.app.failure.CannotRun;
import newsloom.app.settings.Settings;
import newsloom.broker.OwnerOnly;
import newsloom.model.Publishers;
import newsloom.store.StoryStore;
import newsloom.store.sql.SqlStoryStore;
import newsloom.store.sql.StoreSettings;

/** Opens the database that the settings name. */
public final class Stores {
    private Stores() {}

    public static StoryStore open(Settings settings) {
        return open(settings, Publishers.none());
    }

    /** @param publishers by whose owners it counts who speaks independently */
    public static StoryStore open(Settings settings, Publishers publishers) {
        try {
            OwnerOnly.folder(settings.data());
        } catch (IOException e) {
            throw new CannotRun("The data folder " + settings.data() + " cannot be made (" + e + ").", e);
        }
        return SqlStoryStore.open(address(settings), publishers);
    }

    /** @throws CannotRun where there is neither a database nor a data folder, for it is another that is meant */
    public static void requireData(Settings settings) {
        if (!exists(settings) && !Files.isDirectory(settings.data())) {
            throw new CannotRun("There is nothing at " + settings.data()
                    + ": no data folder. Name the one that newsloom run or replay was given with --data.");
        }
    }

    /** Whether there is a database to read; a SQLite file that nobody has made yet is none. */
    public static boolean exists(Settings settings) {
        return settings.store().url().isPresent()
                || Files.exists(settings.data().resolve("newsloom.db"));
    }

    private static StoreSettings address(Settings settings) {
        StoreSettings address = StoreSettings.at(settings.storeUrl())
                .keepingChanges(settings.store().keepChanges());
        return settings.store()
                .user()
                .map(user -> address.as(user, settings.store().password().orElse("")))
                .orElse(address);
    }
}
