package newsloom.ingest.source;

import newsloom.model.source.FetchState;

/** Whether a source has yielded an article before. */
public final class KnownSources {
    private KnownSources() {}

    public static boolean to(FetchState state, String article) {
        return SeenEntries.of(state.seen())
                .print(Fingerprints.of(article))
                .filter(print -> print != SeenEntries.PASSED_OVER)
                .isPresent();
    }
}
