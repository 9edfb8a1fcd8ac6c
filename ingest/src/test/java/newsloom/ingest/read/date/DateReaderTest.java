package newsloom.ingest.read.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tue, 13 Feb 2024 09:40:05 +0100      | 2024-02-13T08:40:05Z
            Tue, 13 Feb 2024 09:40:05 GMT        | 2024-02-13T09:40:05Z
            13 Feb 24 09:40 EST                  | 2024-02-13T14:40:00Z
            Tue, 13 Feb 2024 09:40:05 PST -0800  | 2024-02-13T17:40:05Z
            Tue Feb 13 09:40:05 CET 2024         | 2024-02-13T08:40:05Z
            5/3/2024 (Tue)                       | 2024-03-05T00:00:00Z
            5/3/2024 [Fri] 10:30                 | 2024-05-03T10:30:00Z
            Tue Feb 13 2024 09:40:05 GMT+0100 (Central European Time) | 2024-02-13T08:40:05Z
            2024-02-13T09:40:05.123456Z          | 2024-02-13T09:40:05.123456Z
            2024-02-13T09:40:05,5+05:30          | 2024-02-13T04:10:05.5Z
            2024-02-13 09:40                     | 2024-02-13T09:40:00Z
            20240213T094005Z                     | 2024-02-13T09:40:05Z
            2024-02                              | 2024-02-01T00:00:00Z
            2024-044                             | 2024-02-13T00:00:00Z
            1707817205                           | 2024-02-13T09:40:05Z
            1707817205000                        | 2024-02-13T09:40:05Z
            13.2.2024, 9:40 Uhr                  | 2024-02-13T09:40:00Z
            2/13/2024 9:40 pm                    | 2024-02-13T21:40:00Z
            13/02/2024 09:40                     | 2024-02-13T09:40:00Z
            February 13th, 2024 at 12:05 a.m.    | 2024-02-13T00:05:00Z
            13. Februar 2024                     | 2024-02-13T00:00:00Z
            mardi 13 février 2024 09:40          | 2024-02-13T09:40:00Z
            mar, 13 feb 2024 09:40:00 +0100      | 2024-02-13T08:40:00Z
            13 de marzo de 2024                  | 2024-03-13T00:00:00Z
            вторник, 13 февраля 2024, 09:40      | 2024-02-13T09:40:00Z
            2024年2月13日 09:40                    | 2024-02-13T09:40:00Z
            13 Şubat 2024                        | 2024-02-13T00:00:00Z
            ١٣ فبراير ٢٠٢٤                       | 2024-02-13T00:00:00Z
            Tue, 13 Feb 2024 09:40:00 Europe/Berlin | 2024-02-13T08:40:00Z
            Tue, 13 Feb 2024 24:00:00 GMT        | 2024-02-14T00:00:00Z
            Tue, 13 Feb 124 09:40:00 GMT         | 2024-02-13T09:40:00Z
            Tue, 05/03/2024 - 10:00              | 2024-03-05T10:00:00Z
            Fri, 05/03/2024 - 10:00              | 2024-05-03T10:00:00Z
            mardi 05/03/2024 10:00               | 2024-03-05T10:00:00Z
            Fr 03.05.2024                        | 2024-05-03T00:00:00Z
            Tue 03-05-2024                       | 2024-03-05T00:00:00Z
            5/3/2024                             | 2024-05-03T00:00:00Z
            2024-W10-2                           | 2024-03-05T00:00:00Z
            2024-W10                             | 2024-03-04T00:00:00Z
            2024w10                              | 2024-03-04T00:00:00Z
            Published: 2024-W10-2                | 2024-03-05T00:00:00Z
            2024W102                             | 2024-03-05T00:00:00Z
            2024-W10-2T10:00:00+01:00            | 2024-03-05T09:00:00Z
            2024-03-05T10:00:00[Europe/Paris]    | 2024-03-05T09:00:00Z
            2024-03-05T10:00:00+01:00[Europe/Paris] | 2024-03-05T09:00:00Z
            Tue, 5 Mar 2024 10:00:00 (EST)       | 2024-03-05T15:00:00Z
            Tue, 5 Mar 2024 10:00:00 +0100 (EST) | 2024-03-05T09:00:00Z
            Tue, 5 Mar 2024 10:00 (GMT+2)        | 2024-03-05T08:00:00Z
            Tue, 5 Mar 2024 10:00 (updated)      | 2024-03-05T10:00:00Z
            """)
    void datesAreReadHoweverTheyAreWritten(String written, Instant meant) {
        assertThat(DateReader.read(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "yesterday at 9:40",
                "Tue, 31 Feb 2024 09:40:00 GMT",
                "2024-02-13T25:00:00Z",
                "2024-02-13T09:61:00Z",
                "2024-02-13T09:40:00+99:00",
                "2024-02-13T09:40:00+01:00 tomorrow",
                "-0001-11-30T00:00:00Z",
                "0000-00-00 00:00:00",
                "2024-W54",
                "2024-W10-9",
                "13 Feb",
                "2024-W60-2",
                "1970-01-01T00:00:00Z",
                "Thu, 01 Jan 1970 00:00:00 GMT",
                "1969-12-31 19:00:00 -0500",
                "Tue, 13 Xyz 2024 09:40:00 GMT",
                "1 2 3 4 5 6",
                "99999999999999999999"
            })
    void whatIsNoDateIsRefused(String written) {
        assertThat(DateReader.read(written)).isEmpty();
    }

    @Test
    void longTextsAreNotLookedAt() {
        assertThat(DateReader.read("1".repeat(1_000_000))).isEmpty();
        assertThat(DateReader.read(" ".repeat(230) + "2024-02-13")).contains(Instant.parse("2024-02-13T00:00:00Z"));
    }
}
