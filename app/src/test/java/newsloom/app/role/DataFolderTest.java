package newsloom.app.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import newsloom.broker.AddressFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private final Path path;

    DataFolderTest(@TempDir Path path) {
        this.path = path;
    }

    @Test
    void belongsToTheFirstWhoEntersUntilItLeaves() throws Exception {
        try (DataFolder.Owned owned = own()) {
            assertThat(enter())
                    .isInstanceOfSatisfying(
                            DataFolder.Refused.class,
                            refused -> assertThat(refused.sentence())
                                    .startsWith("In the data folder " + path + " another newsloom (process "
                                            + ProcessHandle.current().pid() + ", since 20"));
        }
        own().close();
    }

    @Test
    void isJoinedWhileAnotherProcessOwnsItAndOwnedOnceThatIsKilled() throws Exception {
        try (OtherProcess owner = OtherProcess.owning(path)) {
            assertThat(enter()).isEqualTo(new DataFolder.Joined(owner.bootstrapServers()));

            owner.kill();

            assertThat(owner.brokerFolder().resolve("address")).exists();
            own().close();
        }
    }

    @Test
    void severalMayReplayBesideAProcessThatGoesOnMakingStories() throws Exception {
        try (OtherProcess owner = OtherProcess.owning(path);
                DataFolder.Turn one = new DataFolder(path).turnToReplay();
                DataFolder.Turn another = new DataFolder(path).turnToReplay()) {
            assertThat(enter()).isEqualTo(new DataFolder.Joined(owner.bootstrapServers()));
            assertThat(List.of(one, another))
                    .allSatisfy(turn -> assertThat(turn.lock()).isEmpty());
        }
    }

    @Test
    void isNotJoinedAtAnAddressWhereNobodyAnswers() throws Exception {
        new AddressFile(Files.createDirectories(new DataFolder(path).brokerFolder())).claim();
        try (DataFolder.Owned owned = own()) {
            assertThat(enter())
                    .isInstanceOfSatisfying(
                            DataFolder.Refused.class,
                            refused -> assertThat(refused.sentence())
                                    .contains("another newsloom", path.toString(), "--data"));
        }
    }

    @Test
    void isClosedToTheOtherUsersOfTheMachineUnlessEverybodyMayWriteThere() throws Exception {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        own().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rwx------");

        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
        own().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rwxrwxrwx");
    }

    @Test
    void saysSoWhenItCannotBeWritten() throws Exception {
        Path file = Files.createFile(path.resolve("file"));

        assertThat(new DataFolder(file.resolve("data")).enter(Duration.ZERO))
                .isInstanceOfSatisfying(
                        DataFolder.Refused.class,
                        refused -> assertThat(refused.sentence())
                                .contains("cannot be written", file.toString(), "--data"));
    }

    private DataFolder.Owned own() throws InterruptedException {
        return (DataFolder.Owned) enter();
    }

    private DataFolder.Entry enter() throws InterruptedException {
        return new DataFolder(path).enter(Duration.ofMillis(200));
    }
}
