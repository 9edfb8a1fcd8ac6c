package newsloom.ingest.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import newsloom.ingest.read.date.DayOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-13",
                "2024/02/13 08:00",
                "2024.2.13",
                "13.02.2024",
                "13.2.24, 11:51 Uhr",
                "13/02/2024",
                "13-02-2024",
                "13 | 02 | 2024",
                "13. Februar 2024 admin",
                "Tuesday, February 13th, 2024",
                "Feb 13, 2024",
                "Feb. 13 2024",
                "13 Feb 2024",
                "13 de febrero de 2024",
                "13 février 2024",
                "Published: 2024-W07-2",
                "13 febbraio 2024",
                "13 fevereiro de 2024",
                "13 februari 2024",
                "13 lutego 2024",
                "13 февраля 2024 г.",
                "13 лютого 2024",
                "13 Şubat 2024",
                "2024年2月13日",
                "2024년 2월 13일"
            })
    void theDayIsFoundInManyLanguages(String text) {
        assertThat(WrittenDay.find(text, DayOrder.DAY_FIRST))
                .map(WrittenDay::day)
                .contains(LocalDate.of(2024, 2, 13));
    }

    @Test
    void whichNumberIsTheMonthDependsOnTheLanguageAndOnTheNumbers() {
        assertThat(WrittenDay.find("3/4/2024", DayOrder.MONTH_FIRST))
                .map(WrittenDay::day)
                .contains(LocalDate.of(2024, 3, 4));
        assertThat(WrittenDay.find("3/4/2024", DayOrder.DAY_FIRST))
                .map(WrittenDay::day)
                .contains(LocalDate.of(2024, 4, 3));
        assertThat(WrittenDay.find("3.4.2024", DayOrder.MONTH_FIRST))
                .map(WrittenDay::day)
                .contains(LocalDate.of(2024, 4, 3));
        assertThat(WrittenDay.find("2/13/2024", DayOrder.DAY_FIRST))
                .map(WrittenDay::day)
                .contains(LocalDate.of(2024, 2, 13));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024",
                "12:30",
                "1.2.3.2024",
                "31.02.2024",
                "192.168.20.24",
                "13 Frobuary 2024",
                "version 2024-02",
                "2024-W07",
                "ref. 2024W072X",
                "99999999-02-13"
            })
    void whatIsNoDayIsNone(String text) {
        assertThat(WrittenDay.find(text, DayOrder.DAY_FIRST)).isEmpty();
    }
}
