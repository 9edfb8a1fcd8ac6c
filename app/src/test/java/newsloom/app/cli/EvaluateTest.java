package newsloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import newsloom.app.cli.terminal.Terminal;
import newsloom.dedupe.parameter.Parameter;
import newsloom.model.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class EvaluateTest {
    private static final String FIRE = "A fire destroyed the old tannery beside the canal in Oberwald on Tuesday night."
            + " Sixty firefighters under Marta Quell fought the flames until dawn, and nobody was hurt."
            + " The tannery had stood empty since 1987, mayor Jonas Pfister said.";
    private static final String ELECTION =
            "Voters on the island of Skarholm chose Ingrid Solberg as their new governor."
                    + " She won 58 percent of the votes, the election board announced on Sunday."
                    + " Her rival Tor Haugen conceded and wished her luck with the ferry dispute.";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final Path folder;
    private final Path labelled;

    EvaluateTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.labelled = Files.writeString(
                folder.resolve("small.jsonl"),
                line("a", "fire", "Tannery burns down", FIRE)
                        + line("b", "fire", "Tannery burns down", FIRE)
                        + line("c", "vote", "Solberg wins Skarholm", ELECTION)
                        + line("d", "blank", "Nothing to read", " "));
    }

    @Test
    void printsTablesForPeople() {
        assertThat(run("evaluate", labelled.toString())).isZero();
        assertThat(out().lines().filter(line -> line.contains("repaired")))
                .containsExactly("         repaired  1.000  1.000  1.000   1.000  1.000  1.000");
        assertThat(out()).containsPattern("small +4 +3 +2 +1 ");
        assertThat(err()).isEqualTo("""
                small: 1 article without a text, each counted as a story of its own.
                Grouping 3 articles of small ...
                """);
    }

    @Test
    void withoutLabelsThereAreCountsAndSpeedAlone() throws IOException {
        Files.writeString(labelled, "{\"id\":\"a\",\"text\":\"" + FIRE + "\",\"lang\":\"en\"}");
        assertThat(run("evaluate", labelled.toString())).isZero();
        assertThat(out()).doesNotContain("B³").contains("articles/s", "small");
    }

    @Test
    void readsTheTitlesAloneWhenAsked() throws IOException {
        Files.writeString(
                labelled,
                line("a", "fire", "Tannery burns down", FIRE)
                        + line("b", "vote", "Solberg wins Skarholm", FIRE)
                        + "{\"id\":\"c\",\"text\":\"" + FIRE + "\",\"lang\":\"en\",\"cluster\":\"fire\"}\n");

        assertThat(run("evaluate", labelled.toString(), "--titles")).isZero();

        assertThat(err()).contains("1 article without a text", "Grouping 2 articles");
        assertThat(out()).containsPattern("small +3 +3 +3 +0 ");
    }

    @Test
    void printsOneObjectForMachines() {
        assertThat(run("evaluate", labelled.toString(), "--json", "--mix", "--set", "cosine=7"))
                .isZero();
        JsonNode json = Json.MAPPER.readTree(out());
        assertThat(json.propertyNames()).containsExactly("files", "pooled", "mix", "reliability", "set");
        assertThat(json.at("/files/0/repaired/bcubed/f1").doubleValue()).isEqualTo(1);
        assertThat(json.at("/files/0/textless").intValue()).isEqualTo(1);
        assertThat(json.at("/mix/stories").intValue()).isEqualTo(3);
        assertThat(json.at("/set/cosine").doubleValue()).isEqualTo(7);
    }

    @Test
    void writesTheAssignmentsWithTheIdsOfTheFiles() throws IOException {
        Path assignments = folder.resolve("out.ndjson");
        assertThat(run("evaluate", labelled.toString(), "--mix", "--assignments", assignments.toString()))
                .isZero();
        assertThat(Files.readAllLines(assignments)).hasSize(4);
        JsonNode copy = Json.MAPPER.readTree(Files.readAllLines(assignments).get(1));
        assertThat(copy.propertyNames()).containsExactly("id", "story", "copyOf");
        assertThat(copy.path("id").stringValue()).isEqualTo("b");
        assertThat(copy.path("copyOf").stringValue()).isEqualTo("a");
        JsonNode other = Json.MAPPER.readTree(Files.readAllLines(assignments).get(2));
        assertThat(other.path("copyOf").isNull()).isTrue();
    }

    @Test
    void writesAReport() throws IOException {
        Path report = folder.resolve("out.html");
        assertThat(run("evaluate", labelled.toString(), "--report", report.toString()))
                .isZero();
        assertThat(Files.readString(report)).startsWith("<!doctype html>").contains("<svg", "small");
        assertThat(err()).endsWith("Wrote " + report + ".\n");
    }

    @Test
    void aLineThatCannotBeReadMakesTheStatusTwo() throws IOException {
        Files.writeString(labelled, "nonsense\n" + line("a", "fire", "Tannery burns down", FIRE));
        assertThat(run("evaluate", labelled.toString())).isEqualTo(2);
        assertThat(err()).startsWith("Refused " + labelled + ":1: It is not the JSON it should be");
    }

    @Test
    void aMissingFileIsSaid() {
        assertThat(run("evaluate", "nowhere.jsonl")).isEqualTo(1);
        assertThat(err()).isEqualTo("There is no file nowhere.jsonl. Check the path.\n");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() {
        Path nowhere = folder.resolve("no/out.html");
        assertThat(run("evaluate", labelled.toString(), "--report", nowhere.toString()))
                .isEqualTo(1);
        assertThat(err()).contains(nowhere + " cannot be written: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cosin=7     | There is no parameter cosin; did you mean cosine? newsloom parameters lists them all.
            cosine=warm | cosine must be a number, and “warm” is none.
            cosine=NaN  | cosine is a number from -1000 to 1000; NaN was given.
            members=0   | members is a whole number from 1 to 1000; 0 was given.
            members=1.5 | members is a whole number from 1 to 1000; 1.5 was given.
            terms=0     | terms is a whole number from 1 to 1000; 0 was given.
            active=2e7  | active is a whole number from 1 to 4000000; 20000000 was given.
            boilerplate-bits=31 | boilerplate-bits is a whole number from 8 to 24; 31 was given.
            cosine      | “cosine” must be name=value, as in cosine=7.
            """)
    void aWrongParameterIsSaid(String typed, String sentence) {
        assertThat(run("evaluate", labelled.toString(), "--set", typed)).isEqualTo(1);
        assertThat(err()).contains(sentence);
    }

    @Test
    void parametersListsEveryOneWithItsDefaultUnitRangeAndMeaning() {
        assertThat(run("parameters")).isZero();
        for (Parameter parameter : Parameter.values()) {
            assertThat(out())
                    .contains(
                            parameter.label() + " ",
                            parameter.unit(),
                            parameter.range().toString());
        }
        assertThat(out())
                .containsPattern("longest-text +20000 characters +1 to 10000000 +how much of a text is read at all");
    }

    private static String line(String id, String label, String title, String text) {
        return Json.MAPPER
                        .createObjectNode()
                        .put("id", id)
                        .put("cluster", label)
                        .put("title", title)
                        .put("text", text)
                        .put("published_at", "2024-03-0" + (id.charAt(0) - 'a' + 1))
                        .put("source", "Paper " + id)
                        .put("lang", "en")
                + "\n";
    }

    private int run(String... arguments) {
        Terminal terminal = Terminal.plain(stream(out), stream(err), 100, Clock.systemUTC());
        return new Cli(terminal, Map.of(), settings -> new FakeServices(), interruption -> {}).run(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
