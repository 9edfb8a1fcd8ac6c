package newsloom.ingest.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayFileFinderTest {
    private final Path folder;

    ReplayFileFinderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void filesAreReadInTheOrderOfTheBytesOfTheirNames() throws IOException {
        for (String name : new String[] {"b.txt", "a/z.txt", "a.txt", "B.TXT", "a/ä.txt.gz", "a/b/c.txt"}) {
            byte[] text = name.getBytes(UTF_8);
            Replay.write(folder.resolve(name), name.endsWith(".gz") ? Replay.gzip(text) : text);
        }

        assertThat(Replay.of(folder).ids()).containsExactly("B", "a", "a/b/c", "a/z", "a/ä", "b");
    }

    @Test
    void otherEndingsAndHiddenFilesAreLeftAlone() throws IOException {
        for (String name : new String[] {"README.md", ".hidden.txt", ".git/a.txt", "notes", "a.txt.bak", "in.txt"}) {
            Replay.write(folder.resolve(name), "Some text.");
        }

        Replay replay = Replay.of(folder);
        assertThat(replay.ids()).containsExactly("in");
        assertThat(replay.exitStatus).isZero();
    }

    @Test
    void aMissingFolderAndOneWithNothingToReadAreSaid() throws IOException {
        assertThat(reason(folder.resolve("nowhere")))
                .contains("no file or folder")
                .contains("nowhere");

        Replay.write(folder.resolve("README.md"), "Nothing here.");
        assertThat(reason(folder)).contains("must end in .txt, .json, .jsonl, .html or .warc");
        assertThat(reason(folder.resolve("README.md"))).contains("must end in .txt");
    }

    @Test
    void aSingleFileGoesByItsOwnName() throws IOException {
        assertThat(Replay.of(Replay.write(folder.resolve("one.txt"), "Some text."))
                        .ids())
                .containsExactly("one");
    }

    @Test
    void aFolderMayBeNamedLikeAFile() throws IOException {
        Replay.write(folder.resolve("x.txt/inner.txt"), "Some text.");

        assertThat(Replay.of(folder).ids()).containsExactly("x.txt/inner");
    }

    @Test
    void loopsOfLinksAreNotFollowed() throws IOException {
        Replay.write(folder.resolve("a/one.txt"), "Some text.");
        Files.createSymbolicLink(folder.resolve("a/back"), folder);
        Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));
        Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("a/one.txt"));

        Replay replay = Replay.of(folder);
        assertThat(replay.ids()).containsExactly("a/one", "b");
        assertThat(replay.refused).isEmpty();
    }

    @Test
    void aLinkOutOfTheFolderOrIntoNothingIsRefused() throws IOException {
        Replay.write(folder.resolve("outside/one.txt"), "Some text.");
        Replay.write(folder.resolve("in/two.txt"), "Some text.");
        Files.createSymbolicLink(folder.resolve("in/out"), folder.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("in/gone.txt"), folder.resolve("gone"));

        Replay replay = Replay.of(folder.resolve("in"));
        assertThat(replay.ids()).containsExactly("two");
        assertThat(replay.origins()).containsExactly("gone.txt", "out");
        assertThat(replay.exitStatus).isEqualTo(2);
    }

    @Test
    void aFileThatMayNotBeReadIsRefusedAndTheRestGoesOn() throws IOException {
        Path locked = Replay.write(folder.resolve("a.txt"), "Some text.");
        Replay.write(folder.resolve("b.txt"), "Some text.");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(locked), "This user may read everything.");

        Replay replay = Replay.of(folder);
        assertThat(replay.ids()).containsExactly("b");
        assertThat(replay.reason()).contains("not allowed");
    }

    private static String reason(Path root) {
        return ((FoundFiles.Nothing) ReplayFileFinder.find(root)).reason();
    }
}
