package newsloom.app.settings;

import java.nio.file.Path;
import java.util.Optional;

/** The settings of somebody who names nothing but a data folder. */
public final class DefaultSettings {
    private DefaultSettings() {}

    public static Settings at(Path data) {
        Settings defaults = Settings.defaults();
        return new Settings(
                data,
                Optional.empty(),
                defaults.store(),
                defaults.topicsPrefix(),
                defaults.http(),
                defaults.dedupe(),
                defaults.web(),
                defaults.kafkaClient());
    }
}
