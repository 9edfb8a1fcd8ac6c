package newsloom.query.lucene;

import static newsloom.query.lucene.ArticleDocuments.name;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.query.Clause;
import newsloom.query.Clause.Near;
import newsloom.query.Clause.Prefix;
import newsloom.query.Field;
import newsloom.query.Query;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Says before a search which beginnings stand for more words of an index than can be looked for near others. */
public final class PrefixBounds {
    private final ArticleAnalyzer analyzer;

    public PrefixBounds(ArticleAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** A sentence; absent where the query can be searched. */
    public Optional<String> objection(Query query, IndexReader index) throws IOException {
        List<Prefix> positioned = query.clause().all().flatMap(this::positioned).toList();
        for (Prefix prefix : positioned) {
            if (isBeyond(prefix, name(Field.TITLE), index) || isBeyond(prefix, name(Field.TEXT), index)) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "More than %,d words begin with %s, too many to look for beside other words: write more letters of it.",
                        QueryTranslator.MOST_EXPANSIONS,
                        prefix.letters()));
            }
        }
        return Optional.empty();
    }

    /** Those of which it matters where the word stands: beside something, or behind the words before the last. */
    private Stream<Prefix> positioned(Clause clause) {
        if (clause instanceof Near near) {
            return Stream.of(near.left(), near.right())
                    .flatMap(term -> term instanceof Prefix prefix ? Stream.of(prefix) : Stream.empty());
        }
        return clause instanceof Prefix prefix
                        && analyzer.words(prefix.letters()).size() > 1
                ? Stream.of(prefix)
                : Stream.empty();
    }

    private boolean isBeyond(Prefix prefix, String field, IndexReader index) throws IOException {
        Terms terms = MultiTerms.getTerms(index, field);
        List<List<String>> words = analyzer.words(prefix.letters());
        if (terms == null || words.isEmpty()) {
            return false;
        }
        for (String letters : words.get(words.size() - 1)) {
            if (count(terms.iterator(), new BytesRef(letters)) > QueryTranslator.MOST_EXPANSIONS) {
                return true;
            }
        }
        return false;
    }

    private static int count(TermsEnum terms, BytesRef letters) throws IOException {
        int count = 0;
        TermsEnum.SeekStatus found = terms.seekCeil(letters);
        BytesRef term = found == TermsEnum.SeekStatus.END ? null : terms.term();
        while (term != null && StringHelper.startsWith(term, letters) && count <= QueryTranslator.MOST_EXPANSIONS) {
            count++;
            term = terms.next();
        }
        return count;
    }
}
