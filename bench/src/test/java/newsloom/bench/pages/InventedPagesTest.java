package newsloom.bench.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InventedPagesTest {
    private final List<MarkedPage> pages = new InventedPages(new MarkedPages()).all();

    @Test
    void theTextOfEachIsOnItAndSoIsWhatIsNot() {
        assertThat(pages).hasSize(48).allSatisfy(page -> {
            int blocks = page.features().segmenter().blocks().size();
            assertThat(page.held().cardinality()).isBetween(3, blocks - 3);
        });
    }

    @Test
    void cardsAndCommentsAreNoTextWhereTheyFollowAnArticle() {
        assertThat(pages)
                .filteredOn(page -> List.of("cards", "comments").contains(page.kind()))
                .allSatisfy(page -> assertThat(page.held().length())
                        .isLessThan(page.features().segmenter().blocks().size() - 3));
    }
}
