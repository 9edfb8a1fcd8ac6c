package newsloom.dedupe.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTimesTest {
    /** A Wednesday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 29);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The bridge fell on Monday, officials said.          | 2024-05-27
            en | The bridge fell on Tues. night, officials said.     | 2024-05-28
            en | The bridge that fell on March 12 was old.           | 2024-03-12
            en | It fell on 25 December 2021, officials said.        | 2021-12-25
            de | Die Brücke stürzte am Montag ein.                   | 2024-05-27
            de | Die Brücke stürzte am 12. März 2023 ein.            | 2023-03-12
            fr | Le pont s'est effondré dans la nuit de lundi.       | 2024-05-27
            fr | Le pont s'est effondré le 12 août 2023.             | 2023-08-12
            ru | Мост обрушился в понедельник вечером.               | 2024-05-27
            ru | Мост обрушился в пятницу вечером.                   | 2024-05-24
            ru | Мост обрушился 25 мая.                              | 2024-05-25
            en | The leaders will meet again on 21 July in Brussels. | 2024-07-21
            en | The bridge will open on August 25, officials said.  | 2024-08-25
            en | The bridge that fell on September 12 was old.       | 2023-09-12
            ru | Лидеры встретятся 21 июля.                          | 2024-07-21
            en | The bridge will close on July 21st, officials said. | 2024-07-21
            en | It fell on Dec. 12, officials said.                 | 2023-12-12
            en | The bridge will open on 3 January 2025.             | 2025-01-03
            en | It fell on July 21, 2023, officials said.           | 2023-07-21
            de | Die Brücke wird am 21. Juli gesperrt.               | 2024-07-21
            de | Die Brücke stürzte am 21. Dezember ein.             | 2023-12-21
            fr | Le pont fermera le 21 juillet.                      | 2024-07-21
            fr | Le pont fermera le 1er juillet.                     | 2024-07-01
            it | Il ponte chiuderà il 21 luglio.                     | 2024-07-21
            nl | De brug gaat op 21 juli dicht.                      | 2024-07-21
            pl | Most zostanie zamknięty 21 lipca.                   | 2024-07-21
            tr | Köprü 21 Temmuz'da kapanacak.                       | 2024-07-21
            sv | Bron stängs den 21 juli.                            | 2024-07-21
            da | Broen lukkes den 21. juli.                          | 2024-07-21
            no | Broen stenges 21. juli.                             | 2024-07-21
            fi | Silta suljetaan 21. heinäkuuta.                     | 2024-07-21
            cs | Most bude uzavřen 21. července.                     | 2024-07-21
            hu | A hidat július 21-én lezárják.                      | 2024-07-21
            hu | A híd 2023. július 21-én omlott le.                 | 2023-07-21
            el | Η γέφυρα θα κλείσει στις 21 Ιουλίου.                | 2024-07-21
            uk | Міст закриють 21 липня.                             | 2024-07-21
            bg | Мостът ще бъде затворен на 21 юли.                  | 2024-07-21
            sr | Мост ће бити затворен 21. јула.                     | 2024-07-21
            ro | Podul va fi închis pe 21 iulie.                     | 2024-07-21
            id | Jembatan akan ditutup pada 21 Juli.                 | 2024-07-21
            hi | पुल 21 जुलाई को बंद होगा।                                | 2024-07-21
            ar | سيغلق الجسر في 21 يوليو.                            | 2024-07-21
            he | הגשר ייסגר ב-21 ביולי.                              | 2024-07-21
            zh | 大桥将于7月21日关闭。                               | 2024-07-21
            zh | 大桥于2023年7月21日关闭。                           | 2023-07-21
            ja | 橋は7月21日に閉鎖される。                           | 2024-07-21
            ja | 橋は2022年7月21日に閉鎖された。                     | 2022-07-21
            """)
    void findsTheDayATextSpeaksOf(String language, String text, LocalDate day) {
        assertThat(days(read(language, text))).containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-12-20 | 15 January  | 2025-01-15
            2024-12-20 | 15 April    | 2024-04-15
            2025-01-10 | 28 December | 2024-12-28
            2025-01-10 | 9 February  | 2025-02-09
            2025-01-10 | 29 February | 2024-02-29
            """)
    void aDayWithoutAYearIsWithinTheNextQuarterOrTheLastBeforeThat(LocalDate published, String said, LocalDate day) {
        assertThat(days(read("en", "The talks of " + said + " were named.", published)))
                .containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | They may sun themselves, as 5 may do.
            en | He sat on the wall.
            xx | The bridge fell on Monday 12 March.
            """)
    void findsNoDayWhereNoneIsNamed(String language, String text) {
        assertThat(days(read(language, text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | A 24-year-old man was found.                        | 24
            en | A man aged 24 was found.                            | 24
            en | John Smith, 24, was found.                          | 24
            xx | John Smith, 24, was found.                          | 24
            de | Ein 24-jähriger Mann wurde gefunden.                | 24
            de | Der Mann ist 24 Jahre alt.                          | 24
            fr | Un homme âgé de 24 ans a été retrouvé.              | 24
            fr | Jean Dupont, 24 ans, a été retrouvé.                | 24
            ru | Найден 24-летний мужчина.                           | 24
            """)
    void findsTheAgesOfPeople(String language, String text, int age) {
        assertThat(read(language, text).agesLow()).isEqualTo(1L << age);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | He got 24 years in prison.
            de | Nach 24 Jahren ist er frei.
            fr | Il a été condamné à 24 ans de prison.
            """)
    void takesNoOtherNumberOfYearsForAnAge(String language, String text) {
        assertThat(read(language, text).agesLow()).isZero();
    }

    private static EventTimes read(String language, String text) {
        return read(language, text, PUBLISHED);
    }

    private static EventTimes read(String language, String text, LocalDate published) {
        Lexicon lexicon = new Lexicon(0, 0);
        LanguageTable table = KnownLanguages.table(language);
        EventTimes times = new EventTimes(lexicon, table);
        Terms terms = new Terms(lexicon, table.inflection());
        Tokens tokens = new Tokenizer(1_000).tokenize("", text);
        int[] termOf = new int[tokens.count()];
        for (int i = 0; i < termOf.length; i++) {
            termOf[i] = terms.of(tokens, i);
        }
        times.read(tokens, termOf, termOf.length, (int) published.toEpochDay(), 1_000, 1_000);
        return times;
    }

    private static LocalDate[] days(EventTimes times) {
        return Arrays.stream(times.days())
                .mapToObj(day -> LocalDate.ofEpochDay(EventDay.told(day)))
                .toArray(LocalDate[]::new);
    }
}
