package newsloom.evaluate;

import static newsloom.evaluate.Streams.ids;
import static newsloom.evaluate.Streams.labelled;
import static newsloom.evaluate.Streams.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamMixerTest {

    @Test
    void datedArticlesMeetByDateAndEqualDatesInTheOrderOfTheFiles() {
        LabelledStream one = stream("one", labelled("a", "A", 1), labelled("b", "A", 3), labelled("c", "A", 4));
        LabelledStream two = stream("two", labelled("a", "A", 2), labelled("b", "A", 3));
        assertThat(ids(StreamMixer.of(List.of(one, two)))).containsExactly("one:a", "two:a", "one:b", "two:b", "one:c");
    }

    @Test
    void undatedArticlesAreSpreadEvenlyInTheirOrder() {
        LabelledStream dated =
                stream("d", labelled("0", "", 1), labelled("1", "", 2), labelled("2", "", 3), labelled("3", "", 4));
        LabelledStream undated = stream("u", labelled("z", "", 0), labelled("y", "", 0));
        assertThat(ids(StreamMixer.of(List.of(undated, dated))))
                .containsExactly("d:0", "d:1", "u:z", "d:2", "d:3", "u:y");
    }

    @Test
    void withoutAnyDateTheFilesTakeTurns() {
        LabelledStream two = stream("two", labelled("a", "", 0), labelled("b", "", 0));
        LabelledStream four =
                stream("four", labelled("a", "", 0), labelled("b", "", 0), labelled("c", "", 0), labelled("d", "", 0));
        assertThat(ids(StreamMixer.of(List.of(two, four))))
                .containsExactly("four:a", "two:a", "four:b", "four:c", "two:b", "four:d");
    }

    @Test
    void labelsOfTwoFilesNeverMeetEvenUnderOneName() {
        LabelledStream file = stream("x", labelled("a", "A", 1));
        assertThat(StreamMixer.of(List.of(file, file)).articles())
                .extracting(LabelledArticle::id, each -> each.article().id(), LabelledArticle::label)
                .containsExactly(tuple("a", "x:a", Optional.of("x:A")), tuple("a", "x (2):a", Optional.of("x (2):A")));
    }
}
