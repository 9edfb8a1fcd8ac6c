package newsloom.bench.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoundTextTest {
    @Test
    void nothingFoundWhereNothingIsMarkedIsAllRightAndAnythingIsWrong() {
        assertThat(FoundText.of(List.of(), List.of(), 1).f1()).isEqualTo(1);
        assertThat(FoundText.of(List.of("ferry"), List.of(), 1).f1()).isZero();
        assertThat(FoundText.of(List.of(), List.of("ferry"), 1).f1()).isZero();
    }
}
