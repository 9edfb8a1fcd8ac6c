package newsloom.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class IndexFailureTest {
    @Test
    void aFolderThatMayNotBeWrittenIsSaidToBeSoAndNotThatItsLockIsMissing() {
        NoSuchFileException missing = new NoSuchFileException("/data/search/write.lock");
        missing.addSuppressed(new AccessDeniedException("/data/search/write.lock"));
        assertThat(IndexFailure.of(Path.of("/data/search"), missing))
                .hasMessage("The search index /data/search cannot be written: java.nio.file.AccessDeniedException:"
                        + " /data/search/write.lock. Make room on its disk, and let this user write there.");
    }
}
