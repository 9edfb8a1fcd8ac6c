package newsloom.ingest.read.page;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Reads again what Jazzer once found, and where it began; kept in {@code PageFuzzTestInputs}. */
class PageFuzzTest {

    @FuzzTest
    void anyBytesAreReadOrRefused(byte[] bytes) {
        PageFuzz.fuzzerTestOneInput(bytes);
    }
}
