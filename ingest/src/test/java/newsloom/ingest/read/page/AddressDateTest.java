package newsloom.ingest.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressDateTest {
    @ParameterizedTest
    @CsvSource({
        "/2024/03/05/storm, 2024-03-05",
        "/news/2024/3/5/storm, 2024-03-05",
        "/2024-03-05-storm, 2024-03-05",
        "/n/storm-2024-03-05, 2024-03-05",
        "/n/2021-1-1-storm-2, 2021-01-01",
        "/20240305/storm, 2024-03-05",
        "/world/2024/mar/05/storm, 2024-03-05",
        "/n/2024_03_05/storm, 2024-03-05",
        "/storm-20240305.html, 2024-03-05",
        "/5-march-2024/storm, 2024-03-05",
        "/news/05-03-2024, 2024-03-05",
        "/2024/13/05/2024/03/05/storm, 2024-03-05",
    })
    void aDayBetweenSeparatorsOrInEightDigitsIsADate(String path, String day) {
        assertThat(AddressDate.any(address(path)))
                .hasValueSatisfying(found -> assertThat(found.day()).hasToString(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/news/2012119/",
                "/n/2031415",
                "/n/12012119",
                "/n/20121190",
                "/artikel/2034567.html",
                "/n/2045123-title",
                "/x?id=2021112",
                "/x?id=20211112",
                "/n/id-1991231",
                "/2019/12/storm",
                "/2019/mar/32/storm",
                "/2019/mar/storm",
                "/n/price-2023-10-5-points",
                "/n/120240305",
            })
    void aNumberIsNoDate(String path) {
        assertThat(AddressDate.any(address(path))).isEmpty();
    }

    private static URI address(String path) {
        return URI.create("https://paper.example.org" + path);
    }
}
