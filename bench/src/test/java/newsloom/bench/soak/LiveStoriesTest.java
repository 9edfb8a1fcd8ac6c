package newsloom.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsloom.app.App;
import newsloom.app.Newsloom;
import newsloom.app.service.StoryQueries;
import newsloom.app.settings.Settings;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StorySelection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in one process, with a list of feeds and a simulated web: stories come while papers publish. */
class LiveStoriesTest {
    private final Path data;

    LiveStoriesTest(@TempDir Path folder) {
        this.data = folder.resolve("data");
    }

    @Test
    void aListOfFeedsFillsTheStoriesWhilePapersPublish() throws Exception {
        Instant begun = Instant.now();
        Instant end = begun.plusSeconds(600);
        List<Paper> papers = IntStream.range(0, 6)
                .mapToObj(number -> new Paper(number, begun, Duration.ofSeconds(10), Paper.Fault.NONE, number == 0))
                .toList();
        Visits visits = new Visits(Duration.ofMillis(200));
        Files.createDirectories(data);
        try (SimulatedWeb web = new SimulatedWeb(papers, visits, 1, begun, end)) {
            Process add = newsloom(web, "sources", "import", list(papers).toString());
            assertThat(add.waitFor()).isZero();
            Process run = newsloom(web, "run");
            try {
                await().atMost(Duration.ofSeconds(90))
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> stored().containsAll(pages(papers, 1)));
                long now = papers.get(0).published(Instant.now());
                await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> stored().containsAll(pages(papers, now)));
            } finally {
                run.destroy();
                run.waitFor();
            }
        }
        assertThat(visits.wrongs()).isEmpty();
    }

    private Path list(List<Paper> papers) throws Exception {
        return Files.writeString(
                data.resolve("papers.txt"), papers.stream().map(Paper::feed).collect(Collectors.joining("\n")));
    }

    private static List<String> pages(List<Paper> papers, long entries) {
        return papers.stream()
                .flatMap(paper -> IntStream.range(0, (int) entries).mapToObj(paper::page))
                .toList();
    }

    private List<String> stored() {
        Settings defaults = Settings.defaults();
        Settings settings = new Settings(
                data,
                Optional.empty(),
                defaults.store(),
                defaults.topicsPrefix(),
                defaults.http(),
                defaults.dedupe(),
                defaults.web(),
                Map.of());
        List<String> urls = new ArrayList<>();
        try (StoryQueries stories = App.open(settings).stories()) {
            stories.list(StorySelection.ALL)
                    .map(ListedStory::head)
                    .forEach(story -> stories.members(
                            story.id(),
                            member -> member.url().map(URI::toString).ifPresent(urls::add)));
        }
        return urls;
    }

    private Process newsloom(SimulatedWeb web, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                NoNames.option(data),
                "-cp",
                System.getProperty("java.class.path"),
                Newsloom.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(Map.of(
                        "NEWSLOOM_WEB_PROXY", web.address(),
                        "NEWSLOOM_WEB_INTERVAL_LEAST", "1s",
                        "NEWSLOOM_WEB_INTERVAL_MOST", "4s",
                        "NEWSLOOM_WEB_GAP", "200ms",
                        "NEWSLOOM_HTTP", "off"));
        return builder.start();
    }
}
