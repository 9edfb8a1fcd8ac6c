package newsloom.ingest.source;

import newsloom.model.FetchState;

/** Whether a source has yielded an article before. */
public final class Known {
    private Known() {}

    public static boolean to(FetchState state, String article) {
        return Seen.of(state.seen())
                .print(Prints.of(article))
                .filter(print -> print != Seen.PASSED_OVER)
                .isPresent();
    }
}
