package newsloom.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import newsloom.app.settings.ListenAddress;
import newsloom.app.settings.PageSettings;
import newsloom.app.settings.Settings;
import newsloom.app.web.PageServer;
import newsloom.model.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The page and the API over the seeds and one article that means harm. */
class PageServerTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String HOSTILE = "{\"url\":\"javascript:alert(1)\",\"id\":\"hostile\","
            + "\"title\":\"</title><script>alert('x')</script><img src=x onerror=alert(2)>\","
            + "\"source\":\"\\\"><script>alert(3)</script>\",\"published_at\":\"2026-11-01T10:00:00Z\","
            + "\"text\":\"Nobody expected <b onclick=alert(4)>markup</b> from the harbour of Quorl this morning.\"}\n";

    private static PageServer page;

    @BeforeAll
    static void replay(@TempDir Path data, @TempDir Path more) throws IOException {
        Files.writeString(more.resolve("hostile.jsonl"), HOSTILE + older());
        Replayed replayed = new Replayed(data);
        replayed.replay();
        replayed.replay(more);
        Settings settings = replayed.settings()
                .with(new PageSettings(
                        new ListenAddress(true, "127.0.0.1", 0, false),
                        Optional.empty(),
                        Settings.defaults().page().zone()));
        page = PageServer.start(settings, App.open(settings)).orElseThrow();
    }

    /** 24 notices of other things, each with words of its own, from before all else. */
    private static String older() {
        StringBuilder lines = new StringBuilder();
        for (char own = 'a'; own <= 'x'; own++) {
            String words =
                    "%1$cor%1$cim %1$celv%1$can %1$cust%1$cer %1$cand%1$cik %1$cop%1$cul %1$cet%1$cob ".formatted(own);
            lines.append(
                    "{\"id\":\"older-%1$c\",\"title\":\"%2$s\",\"published_at\":\"2019-01-02T10:00:00Z\",\"text\":\"%2$s\"}%n"
                            .formatted(own, words.strip()));
        }
        return lines.toString();
    }

    @AfterAll
    static void close() {
        page.close();
    }

    @Test
    void theFrontPageHasARowForEachStory() throws Exception {
        String front = get("/").body();

        assertThat(front)
                .contains("Tunnel collapse at Garrow Pass traps workers")
                .contains("<b>Calder Wire</b>")
                .contains("50 of 60 stories");
    }

    @Test
    void theFrontPageLeadsOnToOlderStories() throws Exception {
        Matcher next = Pattern.compile("name=\"after\" value=\"([^\"]+)\"").matcher(get("/").body());
        assertThat(next.find()).isTrue();

        assertThat(get("/?within=&reports=&language=&publisher=&after=" + next.group(1))
                        .body())
                .contains("xorxim xelvxan")
                .contains("10 of 60 stories")
                .doesNotContain("Tunnel collapse")
                .doesNotContain("Older stories");
    }

    @Test
    void theFrontPageShowsWhatIsAskedFor() throws Exception {
        assertThat(get("/?language=ru&reports=2").body())
                .contains("Верхнеозёрске")
                .doesNotContain("Tunnel collapse");
        assertThat(get("/?publisher=Calder%20Wire").body())
                .contains("Tunnel collapse")
                .doesNotContain("Верхнеозёрске");
        assertThat(get("/?language=xx").body()).contains("No story is like that");
    }

    @Test
    void aStorySaysWhoReportedItWhenAndWhyItIsOne() throws Exception {
        String story = get("/story/" + idOf("Tunnel collapse at Garrow Pass traps workers"))
                .body();

        assertThat(story)
                .contains("Held together by")
                .contains("Both name")
                .contains("Exact reasons, which add up to")
                .contains("read first")
                .contains("What each adds")
                .contains("href=\"https://wire.calder.example/240506/031\"");
    }

    @Test
    void whatPublishersWroteIsTextAndNeverMarkup() throws Exception {
        String id = idOf("</title><script>alert('x')</script><img src=x onerror=alert(2)>");

        for (String address : List.of("/", "/story/" + id, "/row/" + id, "/peek/" + id, "/search?q=Quorl")) {
            assertThat(get(address).body())
                    .as(address)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img")
                    .doesNotContain("<b onclick")
                    .doesNotContain("\"javascript:");
        }
    }

    @Test
    void whatIsTypedIsTextAndNeverMarkup() throws Exception {
        String typed = URLEncoder.encode("\"><script>alert(1)</script>", UTF_8);

        for (String address : List.of(
                "/search?q=" + typed, "/watch?name=x&q=" + typed, "/?publisher=" + typed, "/alerts?watch=" + typed)) {
            assertThat(get(address).body()).as(address).doesNotContain("<script>alert");
        }
    }

    @Test
    void aSearchMarksWhatWasAskedForAndAMistakeItsPlace() throws Exception {
        assertThat(get("/search?q=Lachin").body()).contains("<mark>Lachin</mark>");
        assertThat(get("/search?q=lachin+AND").body())
                .contains("There is a problem")
                .contains("Character 11: here a word, a phrase or ( is expected.");
        JsonNode problem = json("/api/v1/search?q=lachin+AND");
        assertThat(problem.path("at").path("offset").asInt()).isEqualTo(10);
    }

    @Test
    void thePagesOfTheListHaveEachStoryOnce() throws Exception {
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            JsonNode list = json("/api/v1/stories?limit=7" + (next.isEmpty() ? "" : "&after=" + next));
            list.path("stories").forEach(story -> ids.add(story.path("id").asString()));
            next = list.path("next").asString("");
        } while (!next.isEmpty());

        assertThat(ids).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void aPlaceInAnotherListIsRefused() throws Exception {
        String next = json("/api/v1/stories?limit=7").path("next").asString();

        assertThat(get("/api/v1/stories?language=en&after=" + next).statusCode())
                .isEqualTo(400);
        assertThat(get("/api/v1/stories?after=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void theStreamGoesOnBehindTheLastEventThatSomebodyHad() throws Exception {
        List<Long> all = events(Optional.empty(), 60);
        List<Long> rest = events(Optional.of(all.get(24)), 35);

        assertThat(all).isEqualTo(LongStream.rangeClosed(1, 60).boxed().toList());
        assertThat(rest).isEqualTo(all.subList(25, 60));
    }

    @Test
    void aWatchIsTriedOnThePastAndKept() throws Exception {
        HttpResponse<String> tried = get("/watch?name=corridor&q=%22Lachin+corridor%22");
        String cookie = tried.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        Matcher token = Pattern.compile("name=\"token\" value=\"(\\w+)\"").matcher(tried.body());
        assertThat(token.find()).isTrue();
        String form = "name=corridor&q=%22Lachin+corridor%22&token=" + token.group(1);

        assertThat(tried.body()).contains("Tried on the past").contains("<mark>Lachin corridor</mark>");
        assertThat(post("/watch", form, "newsloom-form=" + "0".repeat(32)).statusCode())
                .isEqualTo(403);
        assertThat(post("/watch", form, cookie).statusCode()).isEqualTo(303);
        assertThat(get("/watches").body()).contains("corridor").contains("\"Lachin corridor\"");
        assertThat(post("/watch/remove", form, cookie).statusCode()).isEqualTo(303);
        assertThat(get("/watches").body()).contains("Nobody watches anything yet");
    }

    @Test
    void theDocumentOfTheApiNamesEachOfItsRoutes() throws Exception {
        JsonNode paths = json("/api/openapi.json").path("paths");

        assertThat(paths.propertyNames())
                .contains(
                        "/api/v1/stories",
                        "/api/v1/stories/{id}",
                        "/api/v1/search",
                        "/api/v1/article",
                        "/api/v1/stream");
    }

    private static String idOf(String headline) throws Exception {
        for (JsonNode story : json("/api/v1/stories?limit=200").path("stories")) {
            if (story.path("headline").asString().equals(headline)) {
                return story.path("id").asString();
            }
        }
        throw new AssertionError("There is no story " + headline);
    }

    private static List<Long> events(Optional<Long> last, int count) throws Exception {
        HttpRequest.Builder request = request("/api/v1/stream?after=0");
        last.ifPresent(number -> request.header("Last-Event-ID", number.toString()));
        List<Long> numbers = new ArrayList<>();
        try (InputStream body =
                        HTTP.send(request.build(), BodyHandlers.ofInputStream()).body();
                BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
            while (numbers.size() < count) {
                String line = lines.readLine();
                if (line.startsWith("id: ")) {
                    numbers.add(Long.parseLong(line.substring(4)));
                }
            }
        }
        return numbers;
    }

    private static JsonNode json(String path) throws Exception {
        return Json.MAPPER.readTree(get(path).body());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(request(path).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String form, String cookie) throws Exception {
        return HTTP.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookie)
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(page.address() + path.substring(1)));
    }
}
