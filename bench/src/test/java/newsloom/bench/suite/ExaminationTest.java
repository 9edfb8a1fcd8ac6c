package newsloom.bench.suite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ExaminationTest {
    @Test
    void everyCaseIsAnsweredOnALineOfItsOwn() throws IOException {
        String cases = """
                {"id":"a","url":"https://Ä.example/a?utm_source=x"}

                {"id":7,"url":"https://ä.example/b?ref=hub.example","base":null,"feed":"https://hub.example/feed"}
                """;

        assertThat(answers(new UrlTask(), cases))
                .containsExactly(
                        "{\"id\":\"a\",\"ok\":true,\"canonical\":\"https://xn--4ca.example/a\",\"us\":1}",
                        "{\"id\":7,\"ok\":true,\"canonical\":\"https://xn--4ca.example/b\",\"us\":1}");
    }

    @Test
    void whatIsRefusedIsAnsweredWithItsReason() throws IOException {
        assertThat(answers(new UrlTask(), "{\"id\":\"a\",\"url\":\"here\"}"))
                .containsExactly("{\"id\":\"a\",\"ok\":false,\"error\":\"It is no address.\",\"us\":1}");
    }

    @Test
    void aCaseThatBreaksTheTaskDoesNotEndTheRun() throws IOException {
        SuiteTask task = question -> {
            if (question.path("id").asString().equals("deep")) {
                throw new StackOverflowError();
            }
            if (question.path("id").asString().equals("bad")) {
                throw new IOException("no such page");
            }
            return new Answer.Given(Map.of("list", List.of(true, false)));
        };

        assertThat(answers(task, "{\"id\":\"bad\"}\n{\"id\":\"deep\"}\n{\"id\":\n{\"id\":\"good\"}\n{}"))
                .satisfiesExactly(
                        bad -> assertThat(bad).contains("\"id\":\"bad\",\"ok\":false", "no such page"),
                        deep -> assertThat(deep).contains("\"id\":\"deep\",\"ok\":false", "StackOverflowError"),
                        broken -> assertThat(broken).contains("\"ok\":false", "not the JSON it should be"),
                        good -> assertThat(good)
                                .isEqualTo("{\"id\":\"good\",\"ok\":true,\"list\":[true,false],\"us\":1}"),
                        nameless -> assertThat(nameless).contains("\"id\":null,\"ok\":true"));
    }

    /** By a clock that moves a microsecond whenever it is read. */
    private static List<String> answers(SuiteTask task, String cases) throws IOException {
        AtomicLong clock = new AtomicLong();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (PrintStream answers = new PrintStream(written, false, UTF_8)) {
            new Examination(task, () -> clock.addAndGet(1_000))
                    .run(new BufferedReader(new StringReader(cases)), answers);
        }
        return written.toString(UTF_8).lines().toList();
    }
}
