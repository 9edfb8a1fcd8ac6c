package newsloom.bench.search;

import java.util.Optional;

/** The kinds of query that are measured, as Newsloom, FTS5 and PostgreSQL write them; PostgreSQL knows no NEAR. */
enum QueryKind {
    RARE_WORD("%1$s", "\"%1$s\"", "'%1$s'"),
    COMMON_WORD("%3$s", "\"%3$s\"", "'%3$s'"),
    AND("%1$s AND %2$s", "\"%1$s\" AND \"%2$s\"", "'%1$s' & '%2$s'"),
    OR("%1$s OR %2$s", "\"%1$s\" OR \"%2$s\"", "'%1$s' | '%2$s'"),
    NOT("%3$s -%1$s", "\"%3$s\" NOT \"%1$s\"", "'%3$s' & !'%1$s'"),
    PHRASE("\"%1$s %2$s\"", "\"%1$s %2$s\"", "'%1$s' <-> '%2$s'"),
    NEAR("%1$s NEAR/8 %2$s", "NEAR(\"%1$s\" \"%2$s\", 8)", ""),
    PREFIX("%4$s*", "\"%4$s\"*", "'%4$s':*"),
    FIELD("title:%1$s", "title : \"%1$s\"", "'%1$s':A"),
    THREE("%1$s %2$s -%3$s", "\"%1$s\" AND \"%2$s\" NOT \"%3$s\"", "'%1$s' & '%2$s' & !'%3$s'");

    private final String ours;
    private final String fts5;
    private final String tsquery;

    QueryKind(String ours, String fts5, String tsquery) {
        this.ours = ours;
        this.fts5 = fts5;
        this.tsquery = tsquery;
    }

    String ours(SampleQuery query) {
        return of(ours, query);
    }

    Optional<String> fts5(SampleQuery query) {
        return Optional.of(of(fts5, query));
    }

    Optional<String> tsquery(SampleQuery query) {
        return Optional.of(of(tsquery, query)).filter(written -> !written.isEmpty());
    }

    private static String of(String form, SampleQuery query) {
        return String.format(form, query.first(), query.second(), query.common(), query.beginning());
    }
}
