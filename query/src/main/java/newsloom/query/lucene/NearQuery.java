package newsloom.query.lucene;

import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/** Words near each other, and that all of them are needed: of the interval alone Lucene's presearcher knows of one. */
final class NearQuery extends Query {
    private final Query interval;
    private final List<Query> needed;

    NearQuery(Query interval, List<Query> needed) {
        this.interval = interval;
        this.needed = List.copyOf(needed);
    }

    @Override
    public Query rewrite(IndexSearcher searcher) {
        return interval;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        QueryVisitor all = visitor.getSubVisitor(Occur.MUST, this);
        needed.forEach(each -> each.visit(all));
    }

    @Override
    public String toString(String field) {
        return interval.toString(field);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NearQuery near && interval.equals(near.interval) && needed.equals(near.needed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(interval, needed);
    }
}
