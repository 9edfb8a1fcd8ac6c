package newsloom.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two short reports of each of a dozen events, of which pairs are of one kind, told to an engine that saw nothing before. */
class TonguesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | .95
            de | .95
            el | .95
            es | .95
            fa | .95
            fr | .95
            hi | .95
            it | .95
            ja | .95
            pt | .95
            ru | .95
            tr | .95
            vi | .95
            zh | .90
            """)
    void aColdStreamGroupsShortReportsByEvent(String language, double least) throws IOException {
        Agreement agreement = Tongues.of(language).told();

        assertThat(agreement.pairwise()).isGreaterThanOrEqualTo(least);
        assertThat(agreement.bCubed()).isGreaterThanOrEqualTo(least);
    }
}
