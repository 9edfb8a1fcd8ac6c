package newsloom.app.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import newsloom.app.failure.CannotRun;
import newsloom.model.Publisher;
import newsloom.model.Publishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherFileTest {
    private static final String HEADING = "site,publisher,owner,agency\n";

    private final Path path;
    private final PublisherFile file;
    private Instant now = Instant.parse("2026-11-01T00:00:00Z");

    PublisherFileTest(@TempDir Path folder) {
        this.path = folder.resolve("publishers.csv");
        this.file = new PublisherFile(path);
    }

    @Test
    void linesAreReadAsSpreadsheetsWriteThem() throws IOException {
        write("""
                \uFEFFPublisher, SITE ,agency,owner\r
                "The ""Courier"", Inc.",Courier.Example,no,Courier Group\r
                \r
                "Two
                lines",bücher.example,YES,\r
                Radio,Rádio  Uno\r
                """);
        assertThat(file.reading().mistakes()).isEmpty();
        assertThat(file.publishers().all())
                .containsExactlyInAnyOrder(
                        new Publisher("courier.example", "The \"Courier\", Inc.", "Courier Group", false),
                        new Publisher("xn--bcher-kva.example", "Two\nlines", "Two\nlines", true),
                        new Publisher("radio uno", "Radio", "Radio", false));
    }

    @Test
    void whereThereIsNoFileNobodyIsKnown() {
        assertThat(file.publishers().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,Paper,,                            | line 2, column site: It must not be empty.
            paper.example,,,                    | line 2, column publisher: It must not be empty.
            paper.example,Paper,,maybe          | line 2, column agency: “maybe” must be yes or no.
            https://paper.example/,Paper,,      | line 2, column site: “https://paper.example/” is an address: write its domain alone, as in courier.example.
            www.paper.example,Paper,,           | line 2, column site: Articles of www.paper.example are known by the site paper.example: write that.
            a.example,A,,,,                     | line 2: It has 6 fields, and the heading 4: a field with a comma stands in quotation marks.
            """)
    void aMistakeIsSaidWithItsLineAndColumn(String row, String mistake) throws IOException {
        write(HEADING + row + "\nright.example,Right,,\n");
        assertThat(file.reading().mistakes())
                .extracting(PublisherMistake::toString)
                .containsExactly(mistake);
        assertThat(file.reading().publishers()).extracting(Publisher::site).containsExactly("right.example");
        assertThatThrownBy(file::publishers).isInstanceOf(CannotRun.class).hasMessage(path + ", " + mistake);
    }

    @Test
    void allMistakesAreSaidAtOnceUpToABound() throws IOException {
        write(HEADING + "a.example,A,,\n\"b.example\",\"B\nB\",,\na.example,A,,\nc.example,,,\n");
        assertThat(file.reading().mistakes())
                .extracting(PublisherMistake::toString)
                .containsExactly(
                        "line 5, column site: a.example stands on line 2, too.",
                        "line 6, column publisher: It must not be empty.");
        assertThatThrownBy(file::publishers).hasMessageEndingWith("newsloom publishers --check lists all 2 mistakes.");
        write(HEADING + ",,,\n".repeat(1_000));
        assertThat(file.reading().mistakes()).hasSizeBetween(50, 60);
        write(HEADING + "x".repeat(300) + ",A,,\n");
        assertThat(file.reading().mistakes())
                .extracting(PublisherMistake::toString)
                .containsExactly("line 2, column site: It has 300 characters, and 200 are the most.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            site;publisher;owner     | line 1: The columns must be parted by commas.
            site,publisher,ownr      | line 1: There is no column “ownr”; the nearest is owner. The first line names the columns: site,publisher,owner,agency.
            site,owner               | line 1: It must name the column publisher, too.
            site,site,publisher      | line 1: It names a column twice.
            """)
    void aHeadingThatNamesOtherColumnsIsRefused(String heading, String mistake) throws IOException {
        write(heading + "\na.example,A,B\n");
        assertThat(file.reading().mistakes())
                .extracting(PublisherMistake::toString)
                .containsExactly(mistake);
    }

    @Test
    void whatIsNoTextIsRefusedWithItsLine() throws IOException {
        Files.write(path, (HEADING + "a.example,Büro,,\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(file.reading().mistakes())
                .extracting(PublisherMistake::toString)
                .containsExactly("line 2: It is no UTF-8: save the file as CSV in UTF-8.");
    }

    @Test
    void aQuoteThatNothingEndsIsRefused() throws IOException {
        write(HEADING + "a.example,\"A,,\nb.example,\"B\",,\n");
        assertThat(file.reading().mistakes()).extracting(PublisherMistake::line).containsExactly(1L);
        write(HEADING + "a.example,\"A,,\n");
        assertThat(file.reading().mistakes()).extracting(PublisherMistake::line).containsExactly(2L);
    }

    @Test
    void whoRunsForLongHearsOfAnEditAndKeepsWhatWasRight() throws IOException {
        CurrentPublishers current = new CurrentPublishers(file, () -> now);
        assertThat(current.get().isEmpty()).isTrue();

        edit(HEADING + "a.example,A,,\n", 1);
        assertThat(current.get().isEmpty()).isTrue();
        now = now.plusSeconds(3);
        Publishers first = current.get();
        assertThat(first.all()).extracting(Publisher::site).isEqualTo(List.of("a.example"));

        edit(HEADING + "a.example,A,,sometimes\n", 2);
        now = now.plusSeconds(3);
        assertThat(current.get()).isSameAs(first);

        edit(HEADING + "b.example,B,,\n", 3);
        now = now.plusSeconds(3);
        assertThat(current.get().all()).extracting(Publisher::site).isEqualTo(List.of("b.example"));
    }

    private void edit(String text, int second) throws IOException {
        write(text);
        Files.setLastModifiedTime(path, FileTime.from(Instant.ofEpochSecond(second)));
    }

    private void write(String text) throws IOException {
        Files.writeString(path, text);
    }
}
