package newsloom.app.cli;

import newsloom.watch.query.WordQuery;

/** The words to match. */
record MatchOption(WordQuery words) {

    /** As it was typed. */
    static MatchOption of(String typed) {
        return new MatchOption(WordQuery.of(typed)
                .orElseThrow(() -> new IllegalArgumentException("There is no word in what should be matched.")));
    }
}
