package newsloom.ingest.read.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayOrderTest {
    @ParameterizedTest
    @CsvSource({
        "13/3/2024, DAY_FIRST",
        "3/13/2024, MONTH_FIRST",
        "'Tuesday, 5/3/2024', DAY_FIRST",
        "'vendredi 5/3/2024', MONTH_FIRST",
        "5/3/24,",
        "'Sunday, 5/3/2024',",
        "5/5/2024,",
        "5 March 2024,",
    })
    void aDateDecidesByANumberThatIsNoMonthOrByItsWeekday(String written, DayOrder order) {
        assertThat(DayOrder.ofDate(written)).isEqualTo(Optional.ofNullable(order));
    }

    @Test
    void whatMostDatesOfASourceSayCountsForThoseThatDoNotSay() {
        assertThat(order("en-US", "paper.example", "5/3/2024", "13/3/2024")).contains(DayOrder.DAY_FIRST);
        assertThat(order("fr", "paper.example", "5/3/2024", "3/13/2024", "3/14/2024", "14/3/2024"))
                .contains(DayOrder.MONTH_FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, paper.example, DAY_FIRST",
        "en-GB, paper.example, DAY_FIRST",
        "en_us, paper.example.uk, MONTH_FIRST",
        "es-US, paper.example, MONTH_FIRST",
        "en, paper.co.uk, DAY_FIRST",
        "en, paper.us, MONTH_FIRST",
        "en, feeds.example paper.com.au paper.us, DAY_FIRST",
        "'', paper.fr, DAY_FIRST",
        "en-CA, paper.ca,",
        "fr-CA, paper.ca, DAY_FIRST",
        "en, paper.io,",
        "en, paper.com,",
        "'', paper.com,",
    })
    void otherwiseTheLanguageAndTheCountryOfTheSourceDecide(String language, String host, DayOrder order) {
        assertThat(order(language, host, "5/3/2024")).isEqualTo(Optional.ofNullable(order));
    }

    @ParameterizedTest
    @CsvSource({
        "5/3/2024, en, 6/3/2024, MONTH_FIRST",
        "5/3/2024 10:00, en, '', MONTH_FIRST",
        "5/3/2024, en, 13/3/2024,",
        "5/3/2024, fr, '',",
        "5/5/2024, en, '',",
        "13/5/2024, en, '',",
        "'Tuesday, 5/3/2024', en, '',",
        "5.3.2024, en, '',",
        "5 March 2024, en, '',",
    })
    void whatIsTakenIsSaidOnlyWhereNothingDecides(String written, String language, String other, DayOrder taken) {
        assertThat(DayOrder.guessed(written, Stream.of(written, other), Optional.of(language), Stream.empty()))
                .isEqualTo(Optional.ofNullable(taken));
    }

    private static Optional<DayOrder> order(String language, String host, String... dates) {
        return DayOrder.of(
                Stream.of(dates),
                Optional.of(language).filter(tag -> !tag.isEmpty()),
                Stream.of(host.split(" ", -1)).map(each -> URI.create("https://" + each + "/feed.xml")));
    }
}
