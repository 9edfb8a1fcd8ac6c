package newsloom.app.service.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import newsloom.app.failure.CannotRun;
import newsloom.app.role.DataFolder;
import newsloom.app.role.StopSignal;
import newsloom.app.service.Progress;
import newsloom.app.service.ReplayOutcome;
import newsloom.app.service.ReplayService;
import newsloom.app.service.ReplayWish;
import newsloom.app.settings.Overrides;
import newsloom.app.settings.SettingsReader;
import newsloom.app.settings.Setup;
import newsloom.model.quarantine.Quarantined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaReplayServiceTest {

    @Test
    void whatIsToBeReadIsLookedForBeforeKafkaStarts(@TempDir Path folder) {
        Path data = folder.resolve("data");
        Path typo = folder.resolve("typo");
        ReplayService replay = replay(data);
        assertThatThrownBy(() -> replay.replay(typo, ReplayWish.USUAL, new Unwatched()))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("There is no file or folder " + typo);
        assertThatThrownBy(() -> replay.ingest(typo, ReplayWish.USUAL, new Unwatched()))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("There is no file or folder " + typo);
        assertThat(data).doesNotExist();
    }

    @Test
    void aSecondOneInADataFolderHearsAtOnceWhoWorksThere(@TempDir Path folder) throws Exception {
        Path news = Files.writeString(folder.resolve("news.txt"), "A ferry ran aground in fog.");
        Path data = folder.resolve("data");
        try (DataFolder.Turn first = new DataFolder(data).turnToReplay()) {
            assertThat(first.lock()).isPresent();
            assertThatThrownBy(() -> replay(data).replay(news, ReplayWish.USUAL, new Unwatched()))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageStartingWith("In the data folder " + data + " another newsloom (process "
                            + ProcessHandle.current().pid() + ", since 20")
                    .hasMessageEndingWith(") works already. Wait for its end, or choose another folder with --data.");
        }
        new DataFolder(data).turnToReplay().close();
    }

    private static ReplayService replay(Path data) {
        Overrides overrides = new Overrides(Optional.of(data.toString()), Optional.empty(), Optional.empty());
        Setup.Ready ready = (Setup.Ready) SettingsReader.read(overrides, Map.of());
        return new KafkaReplayService(ready.settings(), new StopSignal());
    }

    private static final class Unwatched implements Progress {
        @Override
        public void at(ReplayOutcome reading) {}

        @Override
        public void refused(Quarantined refused) {}
    }
}
