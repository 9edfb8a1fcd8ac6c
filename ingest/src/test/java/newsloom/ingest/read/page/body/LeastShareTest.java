package newsloom.ingest.read.page.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class LeastShareTest {
    /** As if lists were seldom text: it takes them only where there is little else. */
    private final MainText mainText = new MainText(BoostedTrees.parse(Stream.of("IN_LIST_TAG\t-80\t100")));

    @Test
    void whereNextToNothingOfAnArticleIsFoundWhatIsUnlikelyIsItsText() {
        assertThat(text(1, 12, true)).contains("paragraph 0", "item 1", "item 11");
    }

    @Test
    void whereAFifthOfItsProseIsFoundOrItIsNoArticleItStaysOut() {
        assertThat(text(4, 12, true)).contains("paragraph 3").doesNotContain("item");
        assertThat(text(1, 12, false)).contains("paragraph 0").doesNotContain("item");
    }

    private String text(int paragraphs, int items, boolean isArticle) {
        String html = "<div>" + repeat("<p>", "paragraph", paragraphs) + "</div><ul>" + repeat("<li>", "item", items)
                + "</ul>";
        return mainText.of(new ExtractionInput(Jsoup.parse(html).body(), Set.of(), "", isArticle));
    }

    private static String repeat(String tag, String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> tag + name + " " + at + " tells in some more words than ten what happened at number "
                        + at + " of the long harbour road.")
                .collect(Collectors.joining());
    }
}
