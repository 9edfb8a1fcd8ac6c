package newsloom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import newsloom.app.failure.CannotRun;
import newsloom.model.Correction.Merge;
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

    @Test
    void rowsTakeNoOtherTopicsAndALostLogStopsAllUntilItIsRepaired() throws Exception {
        Path news = Files.createDirectories(folder.resolve("news"));
        for (int report = 1; report <= 5; report++) {
            write(news, report);
        }
        newsloom.replay(news);
        newsloom.correct(new Merge("c1", "ann", Instant.EPOCH, List.of("ferry-1", "ferry-2")));
        var before = newsloom.rows();

        assertThatThrownBy(() -> newsloom.withPrefix("other.").replay(news))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("topics.prefix newsloom.")
                .hasMessageContaining("other.")
                .hasMessageContaining("store.url");
        assertThat(newsloom.rows()).isEqualTo(before).isNotEmpty();
        assertThat(logs("other.")).isEmpty();

        lose("newsloom.corrections-");
        assertThat(newsloom.repair())
                .hasSize(6)
                .anySatisfy(found -> assertThat(found)
                        .startsWith("The topic newsloom.corrections, partition 0, ends before where the database has"))
                .element(4)
                .asString()
                .contains("1 corrections are in");
        assertThat(newsloom.rows()).isEqualTo(before);

        lose("-changelog-");
        Path more = write(Files.createDirectories(folder.resolve("more")), 6);
        assertThatThrownBy(() -> newsloom.replay(more))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("newsloom.dedupe-article-log-changelog")
                .hasMessageContaining("newsloom doctor --repair");
        assertThat(newsloom.rows()).isEqualTo(before);

        assertThat(newsloom.repair()).last().asString().contains("all stories are made anew");
        newsloom.replay(more);
        assertThat(newsloom.stories().values())
                .singleElement()
                .satisfies(story -> assertThat(story.articles())
                        .hasSize(6)
                        .anySatisfy(member -> assertThat(member.toString()).contains("correction=c1")));
        assertThat(newsloom.generation()).isEqualTo(2);
    }

    private void lose(String logs) throws IOException {
        for (Path file : logs(logs)) {
            Files.delete(file);
        }
    }

    /** The deepest first. */
    private List<Path> logs(String named) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("data/kafka"))) {
            return all.filter(each -> each.toString().contains(named))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private static Path write(Path news, int report) throws IOException {
        Files.writeString(
                news.resolve("ferry-" + report + ".txt"),
                "date 2024-02-1" + report + " Ferry Marigold Queen aground on Tern Shoal, report " + report + "\n"
                        + "The ferry Marigold Queen ran aground on Tern Shoal off Port Ellery. All 214 aboard were"
                        + " rescued by coastguard and lifeboats, said Captain Ruth Ansel in report " + report + ".\n");
        return news;
    }
}
