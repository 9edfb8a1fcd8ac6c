package newsloom.query.lucene;

import static newsloom.query.lucene.ArticleDocuments.name;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import newsloom.model.Folding;
import newsloom.model.Publishers;
import newsloom.query.Clause;
import newsloom.query.Clause.And;
import newsloom.query.Clause.Condition;
import newsloom.query.Clause.Named;
import newsloom.query.Clause.Near;
import newsloom.query.Clause.Not;
import newsloom.query.Clause.Or;
import newsloom.query.Clause.Phrase;
import newsloom.query.Clause.Term;
import newsloom.query.Clause.Timed;
import newsloom.query.Clause.Within;
import newsloom.query.Field;
import newsloom.query.TimeRange;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Translates a query into Lucene's, for articles as {@link ArticleDocuments} makes them: for search and watches alike. */
public final class QueryTranslator {
    /** How many words a beginning may stand for where it is near something. */
    static final int MOST_EXPANSIONS = 4_096;

    private static final List<String> ANYWHERE = List.of(name(Field.TITLE), name(Field.TEXT));
    /** Of 256 words near each other, in both fields, with the stems of each language: Lucene counts each. */
    private static final int MOST_CLAUSES = 65_536;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES); // one for the process, and 1,024 unless set
    }

    private final ArticleAnalyzer analyzer;
    private final Publishers publishers;

    /** @param publishers whose sites are asked for by their names, so that an edit of what is known of them needs no new index */
    public QueryTranslator(ArticleAnalyzer analyzer, Publishers publishers) {
        this.analyzer = analyzer;
        this.publishers = publishers;
    }

    /**
     * What its articles must match; what it asks of stories is not in it.
     *
     * @param now from which ages are counted: a query that {@link newsloom.query.Query#dependsOnNow()} is to be translated anew
     */
    public Query translate(newsloom.query.Query query, Instant now) {
        return translate(query, new Aim(Optional.of(now), Optional.empty()));
    }

    /** The same for articles as they {@linkplain ArticleDocuments#arriving arrive}: ages are those that they arrive with. */
    public Query translate(newsloom.query.Query query, AskedWords asked) {
        return translate(query, new Aim(Optional.empty(), Optional.of(asked)));
    }

    /**
     * What a translation is for.
     *
     * @param now of articles of an index
     * @param watched of articles that arrive
     */
    private record Aim(Optional<Instant> now, Optional<AskedWords> watched) {}

    private Query translate(newsloom.query.Query query, Aim aim) {
        return query.articles().map(clause -> translate(clause, ANYWHERE, aim)).orElseGet(MatchAllDocsQuery::new);
    }

    private Query translate(Clause clause, List<String> fields, Aim aim) {
        if (clause instanceof Term term) {
            return inAny(fields, aim, queries -> queries.of(term));
        }
        if (clause instanceof Near near) {
            return inAny(fields, aim, queries -> queries.of(near));
        }
        if (clause instanceof Within within) {
            return translate(within.clause(), List.of(name(within.field())), aim);
        }
        if (clause instanceof Or or) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            or.parts().forEach(part -> any.add(translate(part, fields, aim), Occur.SHOULD));
            return any.build();
        }
        if (clause instanceof Condition condition) {
            return condition(condition, aim);
        }
        return all(clause instanceof And and ? and.parts() : List.of(clause), fields, aim);
    }

    private Query all(List<Clause> parts, List<String> fields, Aim aim) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Clause part : parts) {
            if (part instanceof Not not) {
                all.add(translate(not.clause(), fields, aim), Occur.MUST_NOT);
            } else {
                all.add(translate(part, fields, aim), part instanceof Condition ? Occur.FILTER : Occur.MUST);
            }
        }
        if (parts.stream().allMatch(Not.class::isInstance)) {
            all.add(new MatchAllDocsQuery(), Occur.FILTER); // of exclusions alone Lucene finds nothing
        }
        return all.build();
    }

    private Query inAny(List<String> fields, Aim aim, Function<TermQueries, Query> translation) {
        List<Query> each = fields.stream()
                .map(field -> translation.apply(new TermQueries(analyzer, field, aim.watched())))
                .toList();
        return each.size() == 1 ? each.get(0) : new DisjunctionMaxQuery(each, 0);
    }

    private Query condition(Condition condition, Aim aim) {
        if (condition instanceof Timed timed) {
            return aim.now().isEmpty() && timed.range() instanceof TimeRange.Age age
                    ? arrivingAt(age)
                    : published(timed.range().at(aim.now().orElse(Instant.EPOCH)));
        }
        if (!(condition instanceof Named named)) {
            throw new IllegalArgumentException("No article has " + condition + ".");
        }
        return switch (named.field()) {
            case PUBLISHER -> publisher(named.name());
            case OWNER -> sites(publishers.sitesOwnedBy(named.name()));
            default -> new TermQuery(new org.apache.lucene.index.Term(name(named.field()), Folding.of(named.name())));
        };
    }

    private static Query arrivingAt(TimeRange.Age age) {
        long limit = age.limit().toMillis();
        return age.younger()
                ? LongField.newRangeQuery(ArticleDocuments.AGE, Long.MIN_VALUE, limit)
                : LongField.newRangeQuery(ArticleDocuments.AGE, limit + 1, Long.MAX_VALUE);
    }

    private static Query published(TimeRange.Span span) {
        return LongField.newRangeQuery(
                name(Field.PUBLISHED),
                span.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE),
                span.to().map(end -> end.toEpochMilli() - 1).orElse(Long.MAX_VALUE));
    }

    /** By the name that stands in the article, and by the sites that are known to be theirs. */
    private Query publisher(String name) {
        return new BooleanQuery.Builder()
                .add(
                        new TermQueries(analyzer, name(Field.PUBLISHER), Optional.empty()).of(new Phrase(name, 0)),
                        Occur.SHOULD)
                .add(sites(publishers.sitesOf(name)), Occur.SHOULD)
                .build();
    }

    private static Query sites(Set<String> sites) {
        return new TermInSetQuery(
                name(Field.SITE), sites.stream().map(BytesRef::new).toList());
    }
}
