package newsloom.query.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** Finds the terms without which no article matches a query. */
public final class NeededTerms extends QueryVisitor {
    private static final int MOST_SETS = 32;

    private final boolean all;
    private final List<Supplier<List<Set<Term>>>> parts = new ArrayList<>();

    private NeededTerms(boolean all) {
        this.all = all;
    }

    /** An article that matches has at least one of each set; where there is none, any article may match. */
    public static List<Set<Term>> of(Query query) {
        NeededTerms whole = new NeededTerms(true);
        query.visit(whole);
        return whole.sets();
    }

    @Override
    public void consumeTerms(Query query, Term... terms) {
        for (Term term : terms) {
            parts.add(() -> List.of(Set.of(term)));
        }
    }

    /** Of what has no terms of its own nothing is known. */
    @Override
    public void visitLeaf(Query query) {
        parts.add(List::of);
    }

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
        if (occur == Occur.MUST_NOT || (occur == Occur.SHOULD && isOptional(parent))) {
            return QueryVisitor.EMPTY_VISITOR;
        }
        NeededTerms part = new NeededTerms(occur != Occur.SHOULD);
        parts.add(part::sets);
        return part;
    }

    private static boolean isOptional(Query parent) {
        return parent instanceof BooleanQuery asked && asked.clauses().stream().anyMatch(BooleanClause::isRequired);
    }

    private List<Set<Term>> sets() {
        List<List<Set<Term>>> each = parts.stream().map(Supplier::get).toList();
        return all
                ? each.stream().flatMap(List::stream).distinct().toList()
                : each.stream().reduce(NeededTerms::either).orElse(List.of());
    }

    /** Whoever has one of each set of these, or of those, has one of each two together. */
    private static List<Set<Term>> either(List<Set<Term>> these, List<Set<Term>> those) {
        Set<Set<Term>> sets = new LinkedHashSet<>();
        for (Set<Term> one : these) {
            for (Set<Term> other : those) {
                Set<Term> both = new HashSet<>(one);
                both.addAll(other);
                if (sets.size() < MOST_SETS) {
                    sets.add(both);
                }
            }
        }
        return sets.stream().filter(set -> isSmallest(set, sets)).toList();
    }

    private static boolean isSmallest(Set<Term> set, Set<Set<Term>> sets) {
        return sets.stream().noneMatch(other -> other.size() < set.size() && set.containsAll(other));
    }
}
