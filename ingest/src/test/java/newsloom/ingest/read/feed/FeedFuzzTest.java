package newsloom.ingest.read.feed;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Reads again what Jazzer once found; kept in {@code FeedFuzzTestInputs}. */
class FeedFuzzTest {

    @FuzzTest
    void anyBytesAreReadOrRefused(byte[] bytes) {
        FeedFuzz.fuzzerTestOneInput(bytes);
    }
}
