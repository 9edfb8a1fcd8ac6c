package newsloom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import newsloom.app.failure.CannotRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What must agree and does not stops a start with a sentence, and changes nothing. */
@Timeout(120)
class DisagreementTest {
    private final Path folder;
    private final Replayed newsloom;

    DisagreementTest(@TempDir Path folder) {
        this.folder = folder;
        this.newsloom = new Replayed(folder.resolve("data"));
    }

    @BeforeEach
    void replay() throws Exception {
        newsloom.replay(ferry());
    }

    @Test
    void topicsOfAnotherPrefixDoNotComeIntoTheRows() throws Exception {
        var before = newsloom.rows();

        assertThatThrownBy(() -> newsloom.withPrefix("other.").replay(ferry()))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("topics.prefix newsloom.")
                .hasMessageContaining("other.")
                .hasMessageContaining("store.url");
        assertThat(newsloom.rows()).isEqualTo(before).isNotEmpty();
    }

    /** Five articles on one event. */
    private Path ferry() throws Exception {
        Path news = Files.createDirectories(folder.resolve("news"));
        for (int i = 1; i <= 5; i++) {
            Files.writeString(
                    news.resolve("ferry-" + i + ".txt"),
                    "date 2024-02-1" + i + " Ferry Marigold Queen aground on Tern Shoal, report " + i + "\n"
                            + "The ferry Marigold Queen ran aground on Tern Shoal off Port Ellery. All 214 aboard were"
                            + " rescued by coastguard and lifeboats, said Captain Ruth Ansel in report " + i + ".\n");
        }
        return news;
    }
}
