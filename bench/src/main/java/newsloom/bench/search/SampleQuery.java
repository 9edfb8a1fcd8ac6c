package newsloom.bench.search;

import newsloom.query.ParsedQuery;
import newsloom.query.Query;
import newsloom.query.QueryParser;

/**
 * A query to measure with, whoever is asked.
 *
 * @param first a rare word for {@link QueryKind#RARE_WORD}, otherwise one that stands before the second in some article
 * @param common a word of very many articles
 */
record SampleQuery(QueryKind kind, String first, String second, String common) {
    private static final int LETTERS = 4;

    Query parsed() {
        return ((ParsedQuery) QueryParser.parse(kind.ours(this))).query();
    }

    String beginning() {
        return first.substring(0, Math.min(LETTERS, first.length()));
    }
}
