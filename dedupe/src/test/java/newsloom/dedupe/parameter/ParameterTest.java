package newsloom.dedupe.parameter;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsloom.dedupe.Newspaper;
import newsloom.dedupe.RandomArticles;
import newsloom.dedupe.Told;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.story.Membership;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterTest {
    private static final List<Article> ARTICLES = Stream.concat(
                    ofOneLanguage(RandomArticles.of(40, new Random(11))), reports())
            .toList();

    @ParameterizedTest
    @EnumSource
    void theEngineGroupsAtTheEndsOfEveryRange(Parameter parameter) {
        groups(with(parameter, parameter.range().least()));
        groups(with(parameter, parameter.range().most()));
    }

    @ParameterizedTest
    @EnumSource
    void theDefaultIsInTheRangeAndWhatIsBeyondItIsRefused(Parameter parameter) {
        ParameterRange range = parameter.range();

        assertThat(Parameters.defaults().with(parameter, parameter.byDefault()).get(parameter))
                .isEqualTo(parameter.byDefault());
        refuses(parameter, Math.nextDown(range.least()));
        refuses(parameter, Math.nextUp(range.most()));
        refuses(parameter, Double.NaN);
    }

    @Test
    void aValueOutOfItsRangeIsRefusedWithASentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameters.defaults().with(Parameter.BOILERPLATE_BITS, 31))
                .withMessage("boilerplate-bits is a whole number from 8 to 24; 31 was given.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameters.defaults().with(Parameter.TERMS, 2.5))
                .withMessage("terms is a whole number from 1 to 1000; 2.5 was given.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameters.defaults().with(Parameter.SUSPECT, Double.POSITIVE_INFINITY))
                .withMessage("suspect is a number from 0 to 1; Infinity was given.");
    }

    private static Stream<Article> ofOneLanguage(List<Article> articles) {
        Locale language = articles.get(0).language();
        return articles.stream().filter(article -> article.language().equals(language));
    }

    /** Each three of one event, of which they name the day, a place and somebody's age. */
    private static Stream<Article> reports() {
        return IntStream.range(0, 15)
                .mapToObj(i -> new Newspaper("Paper " + i % 4)
                        .prints(
                                "2024-03-1" + i % 3,
                                "report" + i,
                                "Bridge of Alder" + i / 3 + " closed",
                                "Engineer Tom Marlow" + i / 3 + ", 54, closed the bridge of Alder" + i / 3
                                        + " on Tuesday, 12 March 2024, report " + i + " of the Calder council said."));
    }

    private static void refuses(Parameter parameter, double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameters.defaults().with(parameter, value))
                .withMessageStartingWith(parameter.label() + " is a ");
    }

    /** A smaller table of standing sentences: an engine is made for every try. */
    private static Parameters with(Parameter parameter, double value) {
        return Parameters.defaults().with(Parameter.BOILERPLATE_BITS, 10).with(parameter, value);
    }

    private static void groups(Parameters parameters) {
        Told told = new Told(parameters);
        ARTICLES.forEach(told::add);
        told.apply(new Correction.Split(
                "c",
                "ann",
                Instant.EPOCH,
                List.of(ARTICLES.get(0).id()),
                List.of(ARTICLES.get(1).id())));

        assertThat(told.stories().stream().flatMap(story -> story.articles().stream()))
                .allSatisfy(member -> assertThat(member.score()).isFinite())
                .extracting(Membership::id)
                .containsExactlyInAnyOrderElementsOf(
                        ARTICLES.stream().map(Article::id).collect(toSet()));
    }
}
