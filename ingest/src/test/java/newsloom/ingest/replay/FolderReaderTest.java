package newsloom.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import newsloom.ingest.replay.article.ReplayedItem;
import newsloom.ingest.replay.file.ReplaySettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderReaderTest {
    private final FolderReader reader =
            new FolderReader(ReplaySettings.defaults(), Replay.DETECTOR, InstantSource.fixed(Replay.NOW));
    private final Path folder;

    FolderReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aFileThatVanishesBeforeItsTurnIsRefusedAndTheRestGoesOn() throws IOException {
        Path vanishing = Replay.write(folder.resolve("a.txt"), "Some text.");
        Replay.write(folder.resolve("b.txt"), "Some text.");
        FoundFiles.Files found = (FoundFiles.Files) FolderReader.find(folder);
        Files.delete(vanishing);

        List<Long> consumed = new ArrayList<>();
        ReplayCounts tally = reader.read(found, reading -> {}, consumed::add);
        assertThat(tally).isEqualTo(new ReplayCounts(1, 1));
        assertThat(tally.exitStatus()).isEqualTo(2);
        assertThat(consumed.stream().mapToLong(Long::longValue).sum()).isEqualTo(found.bytes());
    }

    @Test
    void whatTheSinkCannotTakeStopsTheReplay() throws IOException {
        Replay.write(folder.resolve("a.txt"), "Some text.");
        FoundFiles.Files found = (FoundFiles.Files) FolderReader.find(folder);

        assertThatThrownBy(() -> reader.read(found, FolderReaderTest::full, bytes -> {}))
                .hasMessage("The disk is full.");
    }

    private static void full(ReplayedItem reading) {
        throw new IllegalStateException("The disk is full.");
    }
}
