package newsloom.query;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;

/** What must hold of a query whatever is typed: it is read, and printed so that it is read again, or a sentence says why not. */
public final class QueryFuzz {
    private QueryFuzz() {}

    /** Called by Jazzer: {@code bench/fuzz query SECONDS}. */
    public static void fuzzerTestOneInput(FuzzedDataProvider input) {
        check(input.consumeRemainingAsString());
    }

    static void check(String typed) {
        CountedText text = new CountedText(typed);
        QueryReading reading = QueryParser.parse(text);
        if (text.looks() > 16L * typed.length() + 16) {
            throw new IllegalStateException("Too many looks: " + text.looks());
        }
        if (reading instanceof QueryMistake mistake) {
            if (mistake.at() < 0
                    || mistake.at() > typed.length()
                    || mistake.reason().isBlank()) {
                throw new IllegalStateException("No such place, or no reason: " + mistake);
            }
        } else if (reading instanceof ParsedQuery read) {
            String printed = read.query().toString();
            if (!(QueryParser.parse(printed) instanceof ParsedQuery again)
                    || !again.query().equals(read.query())) {
                throw new IllegalStateException("Read otherwise the second time: " + printed);
            }
        }
    }
}
