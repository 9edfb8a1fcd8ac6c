package newsloom.query.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import newsloom.query.Clause.Near;
import newsloom.query.Clause.Phrase;
import newsloom.query.Clause.Prefix;
import newsloom.query.Clause.Term;
import newsloom.query.Clause.Word;
import newsloom.query.Field;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Translates what is to stand in one field's text. */
final class TermQueries {
    private final ArticleAnalyzer analyzer;
    private final String field;
    private final Optional<AskedWords> watched;

    /** @param watched where articles have each word that is asked for, whatever its form there; absent for an index */
    TermQueries(ArticleAnalyzer analyzer, String field, Optional<AskedWords> watched) {
        this.analyzer = analyzer;
        this.field = field;
        this.watched = watched;
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
            return new IntervalQuery(field, source(term, Optional.empty()));
        }
        return alone ? inForms(List.of(term), stems -> any(forms(term, words.get(0), stems.get(0)))) : inOrder(words);
    }

    /** In either order, without sharing words. */
    Query of(Near near) {
        return inForms(List.of(near.left(), near.right()), stems -> {
            IntervalsSource left = source(near.left(), stems.get(0));
            IntervalsSource right = other(left, source(near.right(), stems.get(1)));
            return new IntervalQuery(
                    field,
                    Intervals.or(
                            Intervals.maxgaps(near.distance(), Intervals.ordered(left, right)),
                            Intervals.maxgaps(near.distance(), Intervals.ordered(right, left))));
        });
    }

    /** Equal ones are one that comes twice to Lucene, which then counts the words between two phrases wrong. */
    private static IntervalsSource other(IntervalsSource left, IntervalsSource right) {
        return right.equals(left) ? Intervals.maxgaps(Integer.MAX_VALUE, right) : right;
    }

    /** As they are written; or, in the articles of the languages that have these stems of them, by those. */
    private Query inForms(List<Term> terms, Function<List<Optional<String>>, Query> making) {
        List<SortedMap<String, String>> stems = terms.stream().map(this::stems).toList();
        SortedMap<String, List<Optional<String>>> byLanguage = new TreeMap<>();
        stems.stream()
                .flatMap(each -> each.keySet().stream())
                .forEach(language -> byLanguage.put(
                        language,
                        stems.stream()
                                .map(each -> Optional.ofNullable(each.get(language)))
                                .toList()));
        Map<List<Optional<String>>, List<BytesRef>> languages = new LinkedHashMap<>();
        byLanguage.forEach((language, each) -> Stemming.codes(language)
                .forEach(code -> languages
                        .computeIfAbsent(each, first -> new ArrayList<>())
                        .add(new BytesRef(code))));
        List<Query> parts = new ArrayList<>();
        parts.add(making.apply(
                terms.stream().map(term -> Optional.<String>empty()).toList()));
        languages.forEach((each, codes) -> parts.add(new BooleanQuery.Builder()
                .add(making.apply(each), Occur.MUST)
                .add(new TermInSetQuery(ArticleDocuments.name(Field.LANGUAGE), codes), Occur.FILTER)
                .build()));
        return parts.size() == 1 ? parts.get(0) : new DisjunctionMaxQuery(parts, 0);
    }

    private SortedMap<String, String> stems(Term term) {
        boolean word = watched.isEmpty()
                && term instanceof Word
                && analyzer.words(text(term)).size() == 1;
        return word ? analyzer.stems(text(term)) : new TreeMap<>();
    }

    private IntervalsSource source(Term term, Optional<String> stem) {
        List<List<String>> words = analyzer.words(text(term));
        if (words.isEmpty()) {
            return Intervals.noIntervals("no words in " + term);
        }
        if (words.size() == 1 && term instanceof Word) {
            return anyTerm(forms(term, words.get(0), stem));
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

    private List<String> forms(Term term, List<String> word, Optional<String> stem) {
        return term instanceof Word asked && watched.isPresent()
                ? List.of(watched.get().term(asked))
                : MarkFilter.forms(word, stem);
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
