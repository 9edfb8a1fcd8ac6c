package newsloom.dedupe.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newsloom.dedupe.state.StateReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotProgressTest {
    private static final int NUMBERS = 1_000_000;

    @Test
    void whatIsReadOfSeveralSnapshotsAddsUpUntilEachIsDone() {
        SnapshotProgress progress = new SnapshotProgress();
        SnapshotProgress.Reading one = progress.start(1_000);
        SnapshotProgress.Reading other = progress.start(500);
        one.read(400);
        other.read(100);

        assertThat(progress.read()).isEqualTo(500);
        assertThat(progress.toRead()).isEqualTo(1_500);

        one.close();
        assertThat(progress.read()).isEqualTo(100);
        assertThat(progress.toRead()).isEqualTo(500);
        other.close();
        assertThat(progress.toRead()).isZero();
    }

    @Test
    void aFileTellsWhileItIsReadHowMuchOfItWas(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("one.snapshot");
        SnapshotFile file = new SnapshotFile(path, 7);
        Snapshot snapshot = new Snapshot(1, 2, 3, 4);
        file.write(snapshot, to -> to.ints(new int[NUMBERS]));
        List<Long> told = new ArrayList<>();

        int read = file.read(snapshot, told::add, from -> count(from, told));

        assertThat(read).isEqualTo(NUMBERS);
        assertThat(told.stream().mapToLong(Long::longValue).sum()).isEqualTo(Files.size(path));
    }

    private static int count(StateReader from, List<Long> told) {
        assertThat(told.stream().mapToLong(Long::longValue).sum()).isLessThan(4L * NUMBERS / 2);
        return from.ints().length;
    }
}
