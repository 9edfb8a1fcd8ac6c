package newsloom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.story.Membership;
import newsloom.model.story.Story;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An engine with other parameters groups its log anew, and may tell of each story fewer times than the one before did. */
@Tag("long-running")
class ChangedParametersTest {
    private static final String ORIGINAL = "000_b42beefaead42971";
    private static final List<Map<Parameter, Double>> CHANGES =
            List.of(Map.of(Parameter.BAR, 50d), Map.of(Parameter.COPY_SHARED, 1000d), Map.of());

    private final Path folder;

    ChangedParametersTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    @Timeout(300)
    void eachArticleThatComesAfterAChangeIsStoredWithItsStory() throws IOException {
        Path data = folder.resolve("data");
        List<Path> copies = new ArrayList<>();
        new Replayed(data).replay();

        for (int i = 0; i < CHANGES.size(); i++) {
            Parameters parameters = new Parameters(CHANGES.get(i));
            Replayed changed = new Replayed(data, parameters);
            String copy = "copy" + i;
            copies.add(nearCopy(copy));
            changed.replay(copies.get(i));

            assertThat(changed.stories().values())
                    .as("with %s", CHANGES.get(i))
                    .anySatisfy(story -> assertThat(idsIn(story)).contains(copy, ORIGINAL));
            assertThat(changed.stories()).isEqualTo(Seeds.groupedWithoutKafka(parameters, copies));
        }
    }

    @Test
    @Timeout(120)
    void aBuildThatGroupsAlikeSwitchesNothing() throws IOException {
        Path data = folder.resolve("data");
        new Replayed(data).replay();

        Replayed alike = new Replayed(data, new Parameters(Map.of(Parameter.ACTIVE, 90_000d)));
        alike.replay(nearCopy("copy"));

        assertThat(alike.generation()).isEqualTo(1);
    }

    /** In a folder of its own. */
    private Path nearCopy(String id) throws IOException {
        Path news = Files.createDirectories(folder.resolve("news-" + id));
        String text = Files.readString(Seeds.folder().resolve(ORIGINAL + ".txt"));
        Files.writeString(news.resolve(id + ".txt"), text + " So it was heard of " + id + ".");
        return news;
    }

    private static List<String> idsIn(Story story) {
        return story.articles().stream().map(Membership::id).toList();
    }
}
