package newsloom.query;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Reads again what Jazzer once found; kept in {@code QueryFuzzTestInputs}. */
class QueryFuzzTest {

    @FuzzTest
    void anythingTypedIsAQueryOrASentence(FuzzedDataProvider input) {
        QueryFuzz.fuzzerTestOneInput(input);
    }
}
