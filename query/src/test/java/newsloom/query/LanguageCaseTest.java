package newsloom.query;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The shape of the table: what a good score on it is worth. */
class LanguageCaseTest {

    @Test
    void thereAre60CasesAndThreeOrMoreInEachOf20Languages() {
        assertThat(LanguageCase.all()).hasSize(60).doesNotHaveDuplicates();
        assertThat(LanguageCase.all().stream().collect(groupingBy(LanguageCase::language, counting())))
                .hasSize(20)
                .allSatisfy((language, cases) -> assertThat(cases).isGreaterThanOrEqualTo(3));
    }

    @Test
    void everyKindOfDifferenceBetweenWordsIsThere() {
        assertThat(LanguageCase.all())
                .extracting(LanguageCase::kind)
                .contains(
                        "possessive", "acronym", "umlaut", "dotted capital", "article", "form", "quoted form", "accent")
                .contains("part of a run", "single sign", "no blanks", "width", "elision");
        assertThat(LanguageCase.all()).filteredOn(each -> !each.found()).hasSizeGreaterThanOrEqualTo(4);
    }
}
