package newsloom.app.service.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import newsloom.app.failure.CannotRun;
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
