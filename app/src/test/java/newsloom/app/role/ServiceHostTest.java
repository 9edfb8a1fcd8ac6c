package newsloom.app.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import newsloom.app.settings.DefaultSettings;
import newsloom.app.settings.Settings;
import newsloom.app.status.Status;
import newsloom.store.StoreUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceHostTest {
    /** SQLite's write-ahead log is there until the last connection is closed. */
    @Test
    void whereAServiceCannotBeMadeTheDatabaseIsClosedAgain(@TempDir Path data) throws IOException {
        Settings settings = DefaultSettings.at(data);
        Files.writeString(settings.searchIndex(), "a file in the place of the folder");

        assertThatThrownBy(() -> ServiceHost.run(ServiceRole.ROWS, settings, Status.unseen()))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining(settings.searchIndex().toString());

        assertThat(data.resolve("newsloom.db")).exists();
        assertThat(data.resolve("newsloom.db-wal")).doesNotExist();
    }
}
