package newsloom.bench.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newsloom.ingest.read.page.body.Block;
import newsloom.ingest.read.page.body.BlockSegmenter;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class GoldTextTest {
    private static final String PAGE = """
            <p>Read more</p><p>The ferry ran onto a bank of sand in the fog.</p><h2>A long morning</h2>
            <p>Two lifeboats brought all of the passengers ashore before noon.</p><p>A long morning</p>
            <p>Sign up for the letter that we send on every morning.</p>""";

    private final List<Block> blocks =
            BlockSegmenter.of(Jsoup.parse(PAGE).body()).blocks();

    @Test
    void aLongBlockIsKnownByItsWordsAndAShortOneByItsPlace() {
        GoldText gold = new GoldText("""
                The ferry ran onto a bank of sand in the fog.
                A long morning
                Two lifeboats brought all of the passengers ashore before noon.""");

        assertThat(gold.holds(blocks).stream()).containsExactly(1, 2, 3);
    }

    @Test
    void nothingIsHeldByNoText() {
        assertThat(new GoldText("").holds(blocks).isEmpty()).isTrue();
    }

    @Test
    void whatWasFoundIsComparedWithWhatWasMarked() {
        FoundText found = FoundText.of(List.of("a", "b", "c", "d"), List.of("b", "c", "d"), 2);

        assertThat(found).isEqualTo(new FoundText(2 / 3.0, 1));
        assertThat(found.f1()).isEqualTo(.8);
    }
}
