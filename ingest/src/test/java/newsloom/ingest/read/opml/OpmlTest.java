package newsloom.ingest.read.opml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotBlank;
import newsloom.fetch.Bytes;
import newsloom.ingest.read.Document;
import org.junit.jupiter.api.Test;

class OpmlTest {

    @Test
    void foldersAreKeptAndTheNamesOfAttributesMayBeWrittenInAnyWay() {
        OpmlReading read = read("<opml version=1><body><outline text='World'><outline title='Asia'>"
                + "<outline text='One' xmlURL='http://one.example.org/f?a=1&b=2'/></outline></outline>"
                + "<outline text='Two' type='rss' url='feed://two.example.org/f'/></body></opml>");

        assertThat(read.outlines()).extracting(Outline::folder).containsExactly("World/Asia", "");
        assertThat(read.outlines())
                .extracting(Outline::address)
                .containsExactly(
                        URI.create("http://one.example.org/f?a=1&b=2"), URI.create("http://two.example.org/f"));
    }

    @Test
    void whatIsBrokenGivesWhatItHolds() {
        OpmlReading read = read("<opml><body><outline text='A' xmlUrl='http://a.example.org/f'>"
                + "<outline text='B & C' xmlUrl='http://b.example.org/f'><outline text='D' xmlUrl='nonsense'>");

        assertThat(read.outlines()).extracting(Outline::title).containsExactly("A", "B & C");
        assertThat(read.outlines()).extracting(Outline::folder).containsOnly("");
        assertThat(read.remarks()).singleElement().asString().contains("nonsense");
    }

    @Test
    void aPlainListIsOneToo() {
        OpmlReading read = read("# Europe\nhttps://a.example.org/rss\n\nhttps://b.example.org/rss\n");

        assertThat(read.outlines()).extracting(Outline::folder).containsExactly("Europe", "Europe");
    }

    @Property
    void whatIsWrittenIsReadTheSame(
            @ForAll @AlphaChars @Chars({'&', '<', '"', '\''}) @NotBlank String title,
            @ForAll @AlphaChars @Chars({'&', '>', '"'}) @NotBlank String folder) {
        Outline outline =
                new Outline(URI.create("http://a.example.org/f?a=1&b=2"), title, folder, Map.of("language", title));

        List<Outline> read = read(OpmlWriter.write("All", List.of(outline))).outlines();

        assertThat(read).hasSize(1);
        assertThat(read.get(0).title()).isEqualTo(title);
        assertThat(read.get(0).folder()).isEqualTo(folder);
        assertThat(read.get(0).attribute("language")).contains(title);
        assertThat(read.get(0).address()).isEqualTo(outline.address());
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() {
        Outline outline = new Outline(URI.create("http://a.example.org/f"), "T\u0001er\uFFFFn", "", Map.of());

        assertThat(read(OpmlWriter.write("All\u0000", List.of(outline))).outlines())
                .extracting(Outline::title)
                .containsExactly("Tern");
    }

    private static OpmlReading read(String text) {
        return new OpmlReader().read(new Document(new Bytes(text.getBytes(UTF_8)), Optional.empty(), Optional.empty()));
    }
}
