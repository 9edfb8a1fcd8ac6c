package newsloom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import newsloom.model.Evidence;
import newsloom.model.Evidence.Kind;
import newsloom.model.story.Membership;
import newsloom.model.story.Role;
import newsloom.model.story.Story;
import newsloom.watch.change.EvidenceWording;
import org.junit.jupiter.api.Test;

/** What the engine makes of the seed corpus, line by line: a change of it is seen, and taken in by whoever meant it. */
class GoldenStoriesTest {
    private static final String ACCEPT = "golden.accept";
    private static final int LINES_OF_EVIDENCE = 3;

    @Test
    void theSeedsGiveTheStoriesThatWereAccepted() throws IOException {
        Path golden = Seeds.folder().resolveSibling(Path.of("app", "src", "test", "resources", "golden", "seeds.txt"));
        String stories = rendered();
        if (Boolean.getBoolean(ACCEPT)) {
            Files.createDirectories(golden.resolveSibling(""));
            Files.writeString(golden, stories);
        }

        assertThat(stories)
                .as(
                        "The stories of the seeds changed. If they should, accept them with"
                                + " mvn verify -pl app -am -Dtest=GoldenStoriesTest -Dsurefire.failIfNoSpecifiedTests=false -D%s=true"
                                + " and look through the difference of %s.",
                        ACCEPT, golden.getFileName())
                .isEqualTo(Files.readString(golden));
    }

    private static String rendered() {
        return Seeds.groupedWithoutKafka().values().stream()
                .sorted(Comparator.comparing(story -> story.head().origin()))
                .map(GoldenStoriesTest::story)
                .collect(Collectors.joining("\n"));
    }

    private static String story(Story story) {
        return "%s\n  %d articles, %d voices, from %s\n"
                        .formatted(
                                story.headline(),
                                story.articles().size(),
                                story.head().counts().voices(),
                                story.head().origin())
                + story.articles().stream()
                        .map(member -> member(story.role(member), member))
                        .collect(Collectors.joining());
    }

    private static String member(Role role, Membership member) {
        return String.format(
                        Locale.ROOT,
                        "  %-9s %4.1f  %s%s\n",
                        role,
                        member.score(),
                        member.id(),
                        member.copyOf().map(" copy of "::concat).orElse(""))
                + weightiest(member).stream()
                        .map(evidence -> String.format(
                                Locale.ROOT, "    %+4.1f %s\n", evidence.weight(), EvidenceWording.of(evidence)))
                        .collect(Collectors.joining());
    }

    private static List<Evidence> weightiest(Membership member) {
        return member.evidence().stream()
                .filter(evidence -> evidence.kind() != Kind.BAR)
                .sorted(Comparator.comparingDouble(evidence -> -Math.abs(evidence.weight())))
                .limit(LINES_OF_EVIDENCE)
                .toList();
    }
}
