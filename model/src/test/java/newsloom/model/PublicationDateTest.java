package newsloom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import newsloom.model.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class PublicationDateTest {

    @Test
    void aFileThatSaysNoMoreThanTheTimeMeansThatVeryTime() {
        PublicationDate date = PublicationDate.ofFile(Instant.EPOCH);

        assertThat(date.precision()).isEqualTo(DatePrecision.INSTANT);
        assertThat(date.origin()).isEqualTo(DateOrigin.FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"precision\":\"DAY\",\"origin\":\"FEED\"}",
                "{\"at\":\"2026-11-25T00:00:00Z\",\"origin\":\"FEED\"}",
                "{\"at\":\"2026-11-25T00:00:00Z\",\"precision\":\"DAY\"}",
                "{\"at\":\"2026-11-25T00:00:00Z\",\"precision\":\"WEEK\",\"origin\":\"FEED\"}"
            })
    void noneOfItsPartsIsMissing(String json) {
        assertThatThrownBy(() -> Json.MAPPER.readValue(json, PublicationDate.class))
                .isInstanceOf(JacksonException.class);
    }
}
