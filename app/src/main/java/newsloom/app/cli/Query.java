package newsloom.app.cli;

import newsloom.watch.query.Words;

/** The words to match. */
record Query(Words words) {

    /** As it was typed. */
    static Query of(String typed) {
        return new Query(Words.of(typed)
                .orElseThrow(() -> new IllegalArgumentException("There is no word in what should be matched.")));
    }
}
