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
import newsloom.model.quarantine.Quarantined;
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
    void anIdThatNoDatabaseHoldsIsRefusedWithItsPlaceAndTheRestGoesOn() throws IOException {
        String longest = "é".repeat(1_024);
        Path file = Replay.write(
                folder.resolve("a.jsonl"),
                "{\"id\":\"" + longest + "\",\"text\":\"Rain.\"}\n{\"id\":\"" + longest + "x\",\"text\":\"Rain.\"}\n");
        List<ReplayedItem> read = new ArrayList<>();
        reader.read((FoundFiles.Files) FolderReader.find(folder), read::add, bytes -> {});

        assertThat(read).hasSize(2);
        assertThat(((ReplayedItem.Read) read.get(0)).article().id()).isEqualTo(longest);
        Quarantined refused = ((ReplayedItem.Refused) read.get(1)).quarantined();
        assertThat(refused.origin()).isEqualTo(file + ":2");
        assertThat(refused.reason())
                .isEqualTo("The article's id has 2049 bytes (UTF-8), and 2048 are the most that can be.");
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
