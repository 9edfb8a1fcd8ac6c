package newsloom.query.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import newsloom.query.Clause.Near;
import newsloom.query.Clause.Phrase;
import newsloom.query.Clause.Prefix;
import newsloom.query.Clause.Term;
import newsloom.query.Clause.Word;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.util.BytesRef;

/** Translates what is to stand in one field's text. */
final class TermQueries {
    private final ArticleAnalyzer analyzer;
    private final String field;

    TermQueries(ArticleAnalyzer analyzer, String field) {
        this.analyzer = analyzer;
        this.field = field;
    }

    Query of(Term term) {
        List<List<String>> words = analyzer.words(text(term));
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no words in " + term);
        }
        boolean alone = words.size() == 1;
        if (term instanceof Prefix && alone) {
            return anyPrefix(words.get(0));
        }
        if (term instanceof Prefix || (term instanceof Phrase phrase && phrase.distance() > 0 && !alone)) {
            return new IntervalQuery(field, source(term));
        }
        return alone ? any(forms(term, words.get(0))) : inOrder(words);
    }

    /** In either order, without sharing words. */
    Query of(Near near) {
        IntervalsSource left = source(near.left());
        IntervalsSource right = source(near.right());
        return new IntervalQuery(
                field,
                Intervals.or(
                        Intervals.maxgaps(near.distance(), Intervals.ordered(left, right)),
                        Intervals.maxgaps(near.distance(), Intervals.ordered(right, left))));
    }

    private IntervalsSource source(Term term) {
        List<List<String>> words = analyzer.words(text(term));
        if (words.isEmpty()) {
            return Intervals.noIntervals("no words in " + term);
        }
        if (words.size() == 1 && term instanceof Word) {
            return anyTerm(forms(term, words.get(0)));
        }
        List<IntervalsSource> sources =
                new ArrayList<>(words.stream().map(TermQueries::anyTerm).toList());
        if (term instanceof Prefix) {
            sources.set(sources.size() - 1, anyPrefixTerm(words.get(words.size() - 1)));
        }
        IntervalsSource[] all = sources.toArray(IntervalsSource[]::new);
        return term instanceof Phrase phrase && phrase.distance() > 0
                ? Intervals.maxgaps(phrase.distance(), Intervals.unordered(all))
                : Intervals.phrase(all);
    }

    private List<String> forms(Term term, List<String> word) {
        return term instanceof Word
                ? Stream.concat(word.stream(), analyzer.stems(text(term)).stream())
                        .toList()
                : word;
    }

    private Query any(List<String> terms) {
        SynonymQuery.Builder query = new SynonymQuery.Builder(field);
        terms.forEach(term -> query.addTerm(term(term)));
        return query.build();
    }

    private Query anyPrefix(List<String> letters) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        letters.forEach(each -> query.add(new PrefixQuery(term(each)), Occur.SHOULD));
        return query.build();
    }

    private Query inOrder(List<List<String>> words) {
        MultiPhraseQuery.Builder query = new MultiPhraseQuery.Builder();
        words.forEach(word -> query.add(word.stream().map(this::term).toArray(org.apache.lucene.index.Term[]::new)));
        return query.build();
    }

    private org.apache.lucene.index.Term term(String text) {
        return new org.apache.lucene.index.Term(field, text);
    }

    private static IntervalsSource anyTerm(List<String> terms) {
        return Intervals.or(terms.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
    }

    private static IntervalsSource anyPrefixTerm(List<String> letters) {
        return Intervals.or(letters.stream()
                .map(each -> Intervals.prefix(new BytesRef(each), QueryTranslator.MOST_EXPANSIONS))
                .toArray(IntervalsSource[]::new));
    }

    private static String text(Term term) {
        if (term instanceof Phrase phrase) {
            return phrase.text();
        }
        return term instanceof Prefix prefix ? prefix.letters() : ((Word) term).text();
    }
}
